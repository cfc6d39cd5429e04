package org.govsm.core.rules.table.broken;

import org.govsm.core.rules.dmn.PackBuilder;

/** An inner part that uses another one, which uses it. */
public final class SeesDmn {
  String id(byte[] pack) {
    return PackBuilder.read("pack.dmn", pack).id();
  }
}
