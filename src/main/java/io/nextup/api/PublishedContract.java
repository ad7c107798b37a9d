package io.nextup.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** The head of the contract that is published at {@code /v3/api-docs}. */
@Configuration
@OpenAPIDefinition(
        info =
                @Info(
                        title = "NextUp",
                        version = "1",
                        description =
                                "Every lead to the right person, in turn and within limits, and every decision explained."
                                        + " Errors are application/problem+json (RFC 9457); bad input names every fault."),
        security = @SecurityRequirement(name = "basic"))
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
class PublishedContract {}
