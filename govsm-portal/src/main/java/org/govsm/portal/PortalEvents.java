package org.govsm.portal;

import org.govsm.portal.contracts.FileReader;
import org.govsm.portal.store.EventHandlers;

/** Events of the portal: the handlers of all slices. */
public final class PortalEvents {

  private PortalEvents() {}

  /** With the layouts of files that come with govsm, which are read when a file is. */
  public static EventHandlers shipped() {
    return of((request, file, sink) -> Shipped.files().read(request, file, sink));
  }

  /** With files of readings read by a reader. */
  public static EventHandlers of(FileReader reader) {
    return Slices.events(reader);
  }
}
