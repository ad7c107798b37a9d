package io.nextup.doors;

/**
 * A way to call the application.
 *
 * @param path the address as whoever answers it writes it
 * @param form whether it takes a form with files, and no JSON
 */
record Endpoint(String method, String path, boolean form) implements Comparable<Endpoint> {

    /** The method and the address, as a row of a table begins. */
    String call() {
        return method + " " + path;
    }

    boolean looks() {
        return method.equals("GET");
    }

    @Override
    public int compareTo(Endpoint other) {
        return (path + " " + method).compareTo(other.path + " " + other.method);
    }
}
