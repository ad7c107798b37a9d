package io.nextup.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The packaged jar, made to start fast: unpacked by its own tools, with an archive of the classes it loads at the start.
 *
 * <p>A start then takes a third of the time, and every round has one.
 */
final class Packaged {

    private static final List<String> JVM =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m", "-Xshare:auto");

    private final Path directory;
    private final Path unpacked;
    private final Path archive;

    private Packaged(Path directory) {
        this.directory = directory;
        this.unpacked = directory.resolve("unpacked");
        this.archive = directory.resolve("classes.jsa");
    }

    static Packaged prepare(Path directory) {
        Packaged packaged = new Packaged(directory);
        Path jar = jar();
        packaged.run(
                List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", "unpacked"));
        List<String> training = new ArrayList<>(JVM);
        training.addAll(List.of(
                "-XX:ArchiveClassesAtExit=" + packaged.archive,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                packaged.runnable()));
        packaged.run(training);
        return packaged;
    }

    /** How a node is started. */
    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(JVM);
        command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-jar", runnable()));
        return command;
    }

    private String runnable() {
        try (Stream<Path> files = Files.list(unpacked)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("prepare.log").toFile());
            builder.environment()
                    .putAll(Map.of(
                            "SPRING_DATASOURCE_URL", "jdbc:h2:mem:prepare",
                            "SERVER_PORT", "0",
                            "NEXTUP_ADMIN_PASSWORD", Node.ADMIN_PASSWORD));
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException(command + " failed; " + directory + "/prepare.log says why");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path jar() {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(path -> path.getFileName().toString().matches("nextup-.*\\.jar"))
                    .findFirst()
                    .map(Path::toAbsolutePath)
                    .orElseThrow(() -> new IllegalStateException("No target/nextup-….jar; run mvn package first"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
