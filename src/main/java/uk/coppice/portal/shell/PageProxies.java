package uk.coppice.portal.shell;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.TargetSource;
import org.springframework.aop.aspectj.annotation.AnnotationAwareAspectJAutoProxyCreator;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;

/**
 * Finds once a class what guards a page. Pages are made anew each time one is opened, and Spring would look through all
 * their methods again for who may call them: more than a quarter of the server's time for a page.
 */
@org.springframework.stereotype.Component
class PageProxies implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        if (factory.containsBeanDefinition(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME)
                && factory.getBeanDefinition(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME)
                        instanceof AbstractBeanDefinition creator) {
            creator.setBeanClass(Creator.class);
        }
    }

    /** As the one it stands for, which remembers nothing of a bean that is made more than once. */
    static class Creator extends AnnotationAwareAspectJAutoProxyCreator {

        private static final long serialVersionUID = 1L;

        private final transient Map<Class<?>, Object[]> guards = new ConcurrentHashMap<>();

        @Override
        protected Object @Nullable [] getAdvicesAndAdvisorsForBean(
                Class<?> beanClass, String beanName, @Nullable TargetSource targetSource) {
            if (!Component.class.isAssignableFrom(beanClass)) {
                return super.getAdvicesAndAdvisorsForBean(beanClass, beanName, targetSource);
            }
            var known = guards.get(beanClass);
            if (known == null) {
                known = super.getAdvicesAndAdvisorsForBean(beanClass, beanName, targetSource);
                if (known != null) {
                    guards.put(beanClass, known);
                }
            }
            return known;
        }
    }
}
