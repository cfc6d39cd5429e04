package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.govsm.portal.http.RequestLimits;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.DatabaseUnavailableException;
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
    Store.open(DatabaseConfig.inFolder(folder)).close();
  }

  @Test
  void that_cannot_listen_lets_its_folder_go() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> Portal.start(config(taken.getLocalPort())));
    }
    Store.open(DatabaseConfig.inFolder(folder)).close();
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
