package org.govsm.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Start and first pages of a portal in a folder of its own, after which it stops: the build records
 * which classes they load, so that Java maps them at the next start (class-data sharing).
 */
final class FirstPages {

  private static final List<String> PAGES = List.of("", "rules", "sign-in", "health");

  private FirstPages() {}

  /**
   * Runs it.
   *
   * @throws IOException if the portal cannot start, or a page is not there
   */
  public static void main(String[] args) throws IOException {
    PortalMain.prepareLibraries();
    PortalMain.requireExitWithoutMemory();
    Path folder = Files.createTempDirectory("govsm-first-pages");
    try (Portal portal = Portal.start(config(folder))) {
      for (String page : PAGES) {
        read(portal.address().resolve(page));
      }
    } finally {
      delete(folder);
    }
  }

  /** Without the demonstration, which takes longer than all else and is loaded after the start. */
  private static PortalConfig config(Path folder) {
    return PortalConfig.of("--listen", "127.0.0.1:0", "--data", folder.toString(), "--no-demo");
  }

  private static void read(URI page) throws IOException {
    try (InputStream body = page.toURL().openStream()) {
      body.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
