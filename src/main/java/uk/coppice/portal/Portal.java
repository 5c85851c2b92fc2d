package uk.coppice.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Portal {
    public static void main(String[] args) {
        SpringApplication.run(Portal.class, args);
    }
}
