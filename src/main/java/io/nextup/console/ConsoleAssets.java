package io.nextup.console;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The files that pages need: our own style and script, and the released bundles of libraries. */
@Configuration
class ConsoleAssets implements WebMvcConfigurer {

    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        add(registry, "/console/assets/own/**", "classpath:/console/");
        add(registry, "/console/assets/htmx/**", WEBJARS + "htmx.org/2.0.7/dist/");
    }

    /** Files of a new version are asked for within the hour. */
    private static void add(ResourceHandlerRegistry registry, String address, String place) {
        registry.addResourceHandler(address)
                .addResourceLocations(place)
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }
}
