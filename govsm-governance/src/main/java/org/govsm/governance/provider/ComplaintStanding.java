package org.govsm.governance.provider;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.ToPlain;
import org.govsm.governance.law.IndianMoment;
import org.jspecify.annotations.Nullable;

/** Standing of a complaint to a provider: by when it was owed what, and whether that was met. */
public final class ComplaintStanding implements ToPlain {

  private final String id;
  private final String platform;
  private final Optional<IndianMoment> acknowledgeBy;
  private final Optional<IndianMoment> resolveBy;
  private final Optional<Boolean> acknowledgedInTime;
  private final Optional<Boolean> resolvedInTime;
  private final boolean acknowledged;
  private final boolean resolved;

  ComplaintStanding(
      String id,
      String platform,
      Optional<IndianMoment> acknowledgeBy,
      Optional<IndianMoment> resolveBy,
      Optional<Boolean> acknowledgedInTime,
      Optional<Boolean> resolvedInTime,
      boolean acknowledged,
      boolean resolved) {
    this.id = id;
    this.platform = platform;
    this.acknowledgeBy = acknowledgeBy;
    this.resolveBy = resolveBy;
    this.acknowledgedInTime = acknowledgedInTime;
    this.resolvedInTime = resolvedInTime;
    this.acknowledged = acknowledged;
    this.resolved = resolved;
  }

  /** The number of the complaint. */
  public String id() {
    return id;
  }

  /** The code of the platform. */
  public String platform() {
    return platform;
  }

  /** The last moment for the acknowledgement; nothing where the provider states none. */
  public Optional<OffsetDateTime> acknowledgeBy() {
    return acknowledgeBy.map(IndianMoment::at);
  }

  /** The last moment for the solution; nothing where the provider states none. */
  public Optional<OffsetDateTime> resolveBy() {
    return resolveBy.map(IndianMoment::at);
  }

  /** Whether it was acknowledged in time; nothing while the time runs, or where none is known. */
  public Optional<Boolean> acknowledgedInTime() {
    return acknowledgedInTime;
  }

  /** Whether it was solved in time; nothing while the time runs, or where none is known. */
  public Optional<Boolean> resolvedInTime() {
    return resolvedInTime;
  }

  /**
   * Since when an answer of the provider is owed that has not come.
   *
   * @param asOf the moment of the question
   * @return nothing where nothing is late, or where it was late and came
   */
  public Optional<OffsetDateTime> overdue(OffsetDateTime asOf) {
    return resolved
        ? Optional.empty()
        : Stream.of(acknowledged ? Optional.<IndianMoment>empty() : acknowledgeBy, resolveBy)
            .flatMap(Optional::stream)
            .map(IndianMoment::at)
            .filter(asOf::isAfter)
            .min(OffsetDateTime::compareTo);
  }

  /** Whether what was due of it is due by the same moments in another standing of it. */
  public boolean isDueAsIn(@Nullable ComplaintStanding other) {
    return other != null
        && (acknowledgeBy.isEmpty() || acknowledgeBy.equals(other.acknowledgeBy))
        && (resolveBy.isEmpty() || resolveBy.equals(other.resolveBy));
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("platform", platform);
    acknowledgeBy.ifPresent(at -> tree.put("acknowledgeBy", at.code()));
    resolveBy.ifPresent(at -> tree.put("resolveBy", at.code()));
    acknowledgedInTime.ifPresent(met -> tree.put("acknowledgedInTime", met));
    resolvedInTime.ifPresent(met -> tree.put("resolvedInTime", met));
    return tree;
  }
}
