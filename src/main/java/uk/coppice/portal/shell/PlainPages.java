package uk.coppice.portal.shell;

import com.vaadin.flow.component.Component;
import org.springframework.aop.aspectj.annotation.AnnotationAwareAspectJAutoProxyCreator;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;

/**
 * Pages and their parts are what they are, without a proxy of Spring's before them: the router knows the page that is
 * open again and keeps it when only its address changes, so that a field keeps the keyboard. A page's annotation says who
 * may open it, which the router asks at each navigation; what its buttons do is guarded by the services behind them.
 */
@org.springframework.stereotype.Component
class PlainPages implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        if (factory.containsBeanDefinition(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME)
                && factory.getBeanDefinition(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME)
                        instanceof AbstractBeanDefinition creator) {
            creator.setBeanClass(Creator.class);
        }
    }

    /** As the one it stands for, but for what is shown. */
    static class Creator extends AnnotationAwareAspectJAutoProxyCreator {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean shouldSkip(Class<?> beanClass, String beanName) {
            return Component.class.isAssignableFrom(beanClass) || super.shouldSkip(beanClass, beanName);
        }
    }
}
