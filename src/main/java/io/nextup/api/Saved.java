package io.nextup.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answer to a PUT: 201 where it created, else 200. */
final class Saved {

    private Saved() {}

    static <T> ResponseEntity<T> answer(boolean created, T resource) {
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(resource);
    }
}
