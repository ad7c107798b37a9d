package io.nextup.console;

import io.nextup.problem.BadInput;
import io.nextup.problem.Faults;
import io.nextup.problem.http.UnwritableTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses, before any page sees them, texts that no database takes. */
@Configuration
class WritableTexts implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/console/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (Arrays.stream(values).anyMatch(UnwritableTexts::unwritable)) {
                throw new BadInput(Faults.repeatable(name), UnwritableTexts.MESSAGE);
            }
        });
        return true;
    }
}
