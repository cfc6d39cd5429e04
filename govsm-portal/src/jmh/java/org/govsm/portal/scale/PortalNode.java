package org.govsm.portal.scale;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.govsm.portal.JumpingPortal;

/** One of several portals on one database, in a process of its own, with its log in a file. */
final class PortalNode implements AutoCloseable {

  private static final int HEAP_MIB = 192;

  private final Path folder;
  private final String name;
  private final String database;
  private final PrintWriter log;
  private volatile ServerProcess process;

  PortalNode(Path folder, String name, String database) throws IOException {
    this.folder = folder;
    this.name = name;
    this.database = database;
    this.log =
        new PrintWriter(
            Files.newBufferedWriter(
                folder.resolve(name + ".log"),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND),
            true);
    this.process = start();
  }

  private ServerProcess start() throws IOException {
    return new ServerProcess(
        HEAP_MIB,
        log::println,
        JumpingPortal.class,
        "--listen",
        "127.0.0.1:0",
        "--no-demo",
        "--requests-per-second",
        "0",
        "--database",
        database,
        "--db-user",
        "postgres",
        "--signing-key",
        folder.resolve("signing.key").toString());
  }

  String name() {
    return name;
  }

  URI at(String path) {
    return process.at(path);
  }

  void kill() {
    process.kill();
  }

  void startAgain() throws IOException {
    process = start();
  }

  /** Sets its clock so far before or after that of the machine. */
  void clock(Duration off) throws IOException {
    process.tell(off.toString());
  }

  @Override
  public void close() {
    process.close();
    log.close();
  }
}
