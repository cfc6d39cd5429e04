package org.govsm.core.broken;

import org.govsm.portal.broken.SeesXml;

public final class SeesPortal {
  SeesXml other() {
    return new SeesXml();
  }
}
