package org.govsm.portal.broken;

import org.govsm.core.xml.XmlFixture;

public final class SeesXml {
  XmlFixture xml() {
    return new XmlFixture();
  }
}
