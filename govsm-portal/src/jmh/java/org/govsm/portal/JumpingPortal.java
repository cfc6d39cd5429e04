package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.govsm.portal.options.Options;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Portal whose clock jumps: each line of its input is a duration, by which its clock is then before
 * or after that of the machine.
 */
public final class JumpingPortal {

  private static final Logger LOG = LoggerFactory.getLogger(JumpingPortal.class);

  private JumpingPortal() {}

  /**
   * Runs until the process is asked to end.
   *
   * @throws IOException if it cannot start
   * @throws InterruptedException if somebody interrupts the main thread
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PortalMain.prepareLibraries();
    PortalConfig told = PortalConfig.of(Options.read(Map.of(), arguments));
    OffsetClock clock = new OffsetClock(told.clock());
    Thread reader = new Thread(() -> read(clock), "clock");
    reader.setDaemon(true);
    reader.start();
    Portal portal = Portal.start(at(told, clock));
    LOG.info("govsm is ready at {}", portal.address());
    StopSignal.await(portal);
  }

  private static PortalConfig at(PortalConfig told, Clock clock) {
    return new PortalConfig(
        told.address(),
        told.limits(),
        clock,
        told.database(),
        told.backup(),
        told.demo(),
        told.access(),
        told.exportSigners(),
        told.owner(),
        told.registers(),
        told.ocidPrefix(),
        told.run());
  }

  private static void read(OffsetClock clock) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      lines.lines().forEach(line -> clock.off(Duration.parse(line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
