package org.govsm.portal;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.govsm.portal.edge.Admission;
import org.govsm.portal.edge.HttpListener;
import org.govsm.portal.edge.RateLimiter;
import org.govsm.portal.web.UploadFolder;

/** Stateless portal: answers what is answered without keeping anything, and opens no database. */
record StatelessPortal(HttpListener listener, URI address) implements AutoCloseable {

  static StatelessPortal start(PortalConfig config) throws IOException {
    HttpListener listener =
        HttpListener.start(
            Portal.listenerConfig(config),
            new Admission(
                config.limits(),
                UploadFolder.unused(),
                config.access().publicHosts(),
                new RateLimiter(config.access().rate(), config.clock()),
                request -> Optional.empty()),
            Application.stateless(config));
    return new StatelessPortal(listener, Portal.address(config, listener.port()));
  }

  @Override
  public void close() {
    listener.close();
  }
}
