package org.govsm.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A portal that takes all the memory there is as soon as it is told to. */
public final class HungryPortal {

  private HungryPortal() {}

  /** Takes the options of the portal. */
  public static void main(String[] args) throws InterruptedException {
    Thread hungry = new Thread(HungryPortal::eat);
    hungry.setDaemon(true);
    hungry.start();
    PortalMain.main(args);
  }

  private static void eat() {
    try {
      if (System.in.read() < 0) {
        return;
      }
      List<long[]> all = new ArrayList<>();
      while (all.size() < Integer.MAX_VALUE) {
        all.add(new long[1 << 17]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
