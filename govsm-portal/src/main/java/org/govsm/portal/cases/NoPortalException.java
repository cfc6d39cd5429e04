package org.govsm.portal.cases;

import java.net.URI;

/**
 * No-portal exception: no portal answers at an address; its message is one sentence for the reader.
 */
public final class NoPortalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoPortalException(URI portal) {
    super("No portal answers at " + portal + ". Start it there, or leave the address out.");
  }
}
