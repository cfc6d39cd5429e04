package org.govsm.core.rules.table;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Way from a pack to what it says, for other packages of this module: a host sees neither this
 * class nor the tables. The class of packs leaves the way here when it is loaded.
 */
public final class PackAccess {

  private static final AtomicReference<Function<Object, PackContent>> WAY = new AtomicReference<>();

  private PackAccess() {}

  public static <P> void through(Class<P> packs, Function<P, PackContent> content) {
    WAY.set(pack -> content.apply(packs.cast(pack)));
  }

  /** What a pack says; there is a pack, so its class has left the way. */
  public static PackContent of(Object pack) {
    return requireNonNull(WAY.get(), "way").apply(pack);
  }
}
