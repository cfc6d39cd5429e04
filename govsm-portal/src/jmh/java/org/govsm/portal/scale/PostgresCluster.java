package org.govsm.portal.scale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL of one run, on a disk of its own where that can be made: it can be killed, fall silent
 * and find its disk full.
 */
final class PostgresCluster implements AutoCloseable {

  private static final String DISK = "size=400m";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path disk;
  private final Path programs;
  private final boolean ownDisk;
  private EmbeddedPostgres server;

  PostgresCluster(Path folder) throws IOException {
    disk = Files.createDirectories(folder.resolve("postgres")).toAbsolutePath();
    programs = Files.createDirectories(folder.resolve("programs")).toAbsolutePath();
    ownDisk = run("mount", "-t", "tmpfs", "-o", DISK, "tmpfs", disk.toString());
    server = start(0);
  }

  /** As durable as it comes; its log of changes is kept short, so that a small disk holds it. */
  private EmbeddedPostgres start(int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(programs.toFile())
            .setDataDirectory(disk.resolve("data"))
            .setCleanDataDirectory(false)
            .setPGStartupWait(PATIENCE)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("min_wal_size", "32MB")
            .setServerConfig("max_wal_size", "96MB");
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  /** Whether its disk is its own, so that it can be filled. */
  boolean hasOwnDisk() {
    return ownDisk;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
  }

  /** Ends all its processes at once. */
  void kill() throws IOException {
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  /** All its processes stop where they are; nobody's connection is closed. */
  void fallSilent() throws IOException {
    signal("-STOP");
  }

  void goOn() throws IOException {
    signal("-CONT");
  }

  /** Leaves no room on its disk. */
  void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(disk.resolve("ballast"))) {
      byte[] part = new byte[8192];
      while (true) {
        out.write(part);
      }
    } catch (IOException e) {
      if (!Files.exists(disk.resolve("ballast"))) {
        throw e; // it could not be begun
      }
    }
  }

  void makeRoom() throws IOException {
    Files.delete(disk.resolve("ballast"));
  }

  /** Starts it again where it is not running, as whoever operates it would. */
  void startAgain() throws IOException {
    if (processes().isEmpty()) {
      int port = server.getPort();
      server.close();
      server = start(port);
    }
  }

  private List<ProcessHandle> processes() throws IOException {
    Path pid = disk.resolve("data/postmaster.pid");
    if (!Files.exists(pid)) {
      return List.of();
    }
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).trim()))
        .filter(ProcessHandle::isAlive)
        .map(main -> Stream.concat(Stream.of(main), main.descendants()).toList())
        .orElse(List.of());
  }

  private void signal(String signal) throws IOException {
    List<String> command = new ArrayList<>(List.of("kill", signal));
    processes().forEach(one -> command.add(Long.toString(one.pid())));
    if (!run(command.toArray(String[]::new))) {
      throw new IOException("not all of " + command + " were there");
    }
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    if (ownDisk && !run("umount", "-l", disk.toString())) {
      throw new IOException(disk + " is still mounted");
    }
  }
}
