package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.DatabaseUnavailableException;
import org.govsm.portal.store.ExportSigners;
import org.govsm.portal.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalTest {

  @TempDir Path folder;

  @Test
  void holds_its_folder_until_it_is_closed() throws IOException {
    try (Portal portal = Portal.start(config(0))) {
      assertThat(portal.address().getPort()).isPositive();
      assertThatExceptionOfType(DatabaseUnavailableException.class)
          .isThrownBy(() -> Portal.start(config(0)))
          .withMessageContaining("in use by another govsm")
          .withMessageContaining(folder.toString());
    }
    Store.open(DatabaseConfig.inFolder(folder), PortalEvents.shipped()).close();
  }

  /** A thread that stays holds the application, and with it all that it remembers. */
  @Test
  void that_is_closed_leaves_no_thread() throws InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    TestPortal portal = TestPortal.start();
    portal.get("/");
    List<Thread> own =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !before.contains(thread))
            .filter(thread -> thread.getName().startsWith("govsm"))
            .toList();

    portal.close();

    assertThat(own).isNotEmpty();
    for (Thread thread : own) {
      thread.join(Duration.ofSeconds(10).toMillis());
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  @Test
  void that_cannot_listen_lets_its_folder_go() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> Portal.start(config(taken.getLocalPort())))
          .withMessageContaining("cannot listen on 127.0.0.1:" + taken.getLocalPort())
          .withMessageContaining("--listen HOST:PORT");
    }
    Store.open(DatabaseConfig.inFolder(folder), PortalEvents.shipped()).close();
  }

  @Test
  void that_is_given_no_whole_export_names_the_file_and_what_to_do() throws IOException {
    Path missing = folder.resolve("nope.zip");
    Path broken = Files.write(folder.resolve("half.zip"), half());

    Store.open(DatabaseConfig.inFolder(folder.resolve("repaired")), PortalEvents.shipped()).close();

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> restore(missing))
        .withMessage("cannot import " + missing + ": there is no such file; see --import");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> restore(broken))
        .withMessageContaining("cannot import " + broken)
        .withMessageContaining("it is not whole");
    for (Path export : List.of(missing, broken)) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> Portal.repair(repairing(export), false))
          .withMessageMatching(
              "cannot import " + Pattern.quote(export.toString()) + ": (there is|it is not).*");
    }
  }

  private PortalConfig repairing(Path export) {
    return new PortalConfig(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        RequestLimits.USUAL,
        TestPortal.CLOCK,
        DatabaseConfig.inFolder(folder.resolve("repaired")),
        Optional.of(export));
  }

  private static void restore(Path backup) throws IOException {
    try (Store store = Store.open(DatabaseConfig.temporary(), PortalEvents.shipped())) {
      BackupImport.into(store, backup, TestPortal.CLOCK, ExportSigners.OWN);
    }
  }

  private static byte[] half() throws IOException {
    try (TestPortal portal = TestPortal.start()) {
      Sample.create(portal);
      byte[] whole =
          portal
              .download("/api/v1/export", java.net.http.HttpResponse.BodyHandlers.ofByteArray())
              .body();
      return Arrays.copyOf(whole, whole.length / 2);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void keeps_files_that_come_in_within_its_folder() throws IOException {
    Path left = Files.createDirectories(folder.resolve("uploads")).resolve("999999999999-x.upload");
    Files.writeString(left, "half a file");

    try (Portal portal = Portal.start(config(0))) {
      assertThat(portal.address().getPort()).isPositive();
      assertThat(left).doesNotExist();
    }
    assertThat(folder.resolve("govsm.trace.db")).doesNotExist();
  }

  private PortalConfig config(int port) {
    return new PortalConfig(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        RequestLimits.USUAL,
        TestPortal.CLOCK,
        DatabaseConfig.inFolder(folder),
        Optional.empty());
  }
}
