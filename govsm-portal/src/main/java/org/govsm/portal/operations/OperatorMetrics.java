package org.govsm.portal.operations;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.io.File;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.SiteNotice;

/**
 * Metrics for operators: what tells that the portal, its database, its disk, its backups or its
 * certificate needs a person.
 */
final class OperatorMetrics {

  private final MeterRegistry registry;

  OperatorMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Of the process. */
  void ofProcess() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    FunctionCounter.builder(
            "govsm.gc.seconds", ManagementFactory.getGarbageCollectorMXBeans(), OperatorMetrics::gc)
        .description("time that the collector of memory took")
        .register(registry);
    Gauge.builder("govsm.build.info", () -> 1)
        .tag("version", SiteNotice.VERSION)
        .description("1, with the version")
        .register(registry);
  }

  private static double gc(List<GarbageCollectorMXBean> all) {
    double millis = 0;
    for (GarbageCollectorMXBean one : all) {
      millis += one.getCollectionTime();
    }
    return millis / 1000;
  }

  /** Of what is kept. */
  void of(Store store) {
    FunctionCounter.builder("govsm.store.reads", store, Store::reads)
        .description("units of work that read from the database")
        .register(registry);
    FunctionCounter.builder("govsm.store.writes", store, one -> one.mark().writes())
        .description("units of work that wrote to the database, or failed to")
        .register(registry);
    gauge("govsm.database.up", "1 where the database answers", store, one -> one.isReady() ? 1 : 0);
    gauge(
        "govsm.disk.refusing",
        "1 where the disk of the database took nothing the last time something was written",
        store,
        one -> one.isDiskRefusing() ? 1 : 0);
    gauge(
        "govsm.departments.read.only",
        "departments that are broken, so that they can only be read",
        store,
        one -> one.readOnly().size());
    gauge(
        "govsm.checkpoints.broken",
        "1 where a checkpoint is broken, so that none is taken",
        store,
        one -> one.areCheckpointsBroken() ? 1 : 0);
  }

  /** Of the backups, where there are any. */
  void of(DailyBackups backups) {
    gauge(
        "govsm.backup.failed",
        "1 where the last backup failed, or is of a broken database",
        backups,
        one -> one.isBad() ? 1 : 0);
    gauge(
        "govsm.backup.last.success.timestamp.seconds",
        "when the newest whole backup was written; 0 for never",
        backups,
        one -> one.state().newest().map(Instant::getEpochSecond).orElse(0L));
    gauge(
        "govsm.backup.size.bytes",
        "of the newest whole backup",
        backups,
        one -> one.state().bytes());
  }

  /** Of the disk on which the database lies. */
  void ofDisk(Path folder) {
    gauge(
        "govsm.disk.free.bytes",
        "room on the disk of the database",
        folder.toFile(),
        File::getUsableSpace);
  }

  /** Of the certificate by which the portal speaks TLS. */
  void ofCertificate(Instant end) {
    gauge(
        "govsm.tls.certificate.end.timestamp.seconds",
        "when the certificate ends",
        end,
        Instant::getEpochSecond);
  }

  private <T> void gauge(String name, String text, T of, ToDoubleFunction<T> value) {
    Gauge.builder(name, of, value).description(text).strongReference(true).register(registry);
  }
}
