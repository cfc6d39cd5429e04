package org.govsm.procurement.measurement;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Figures that one file states twice, each time in another time zone: of the same subject, metric
 * and instants, or of the same days as each writes them in its own zone. Some sixty bytes are kept
 * of each row, and only of a file whose rows name zones.
 */
final class ZoneTwins {

  private static final int FIRST = 256;
  private static final long FNV = 0x100000001b3L;

  private final Function<Reading, String> key;
  private final Optional<ZoneTwins> others;
  private final List<ZoneId> zones = new ArrayList<>();
  private int size;

  /** Hashes of identities; 0 where the place is free. */
  private long[] identities = new long[FIRST];

  private long[] lines = new long[FIRST];
  private long[] given = new long[FIRST];
  private int[] figures = new int[FIRST];
  private int[] zoneOf = new int[FIRST];

  private ZoneTwins(Function<Reading, String> key, Optional<ZoneTwins> others) {
    this.key = key;
    this.others = others;
  }

  static ZoneTwins ofAFile() {
    return new ZoneTwins(
        Reading::identity, Optional.of(new ZoneTwins(ZoneTwins::written, Optional.empty())));
  }

  private static String written(Reading one) {
    return String.join(
        "\n",
        one.subject(),
        one.platform(),
        one.metric(),
        LocalDateTime.ofInstant(one.from(), one.zone()).toString(),
        LocalDateTime.ofInstant(one.to(), one.zone()).toString(),
        one.source(),
        one.origin());
  }

  /**
   * The row that said it first.
   *
   * @param line on which it begins
   * @param isEqual whether the figure is the same
   */
  record Twin(long line, ZoneId zone, boolean isEqual) {}

  /**
   * Takes the reading of a row.
   *
   * @return the first row of its identity, where that is in another zone and says the same, or says
   *     something else as of the same time; a figure given later restates it
   */
  Optional<Twin> add(Reading reading, long line) {
    Optional<Twin> other = others.flatMap(all -> all.add(reading, line));
    return first(reading, line).or(() -> other);
  }

  private Optional<Twin> first(Reading reading, long line) {
    long identity = hash(key.apply(reading));
    int at = place(identity);
    long time = reading.retrievedAt().toEpochMilli();
    int figure = reading.figure().hashCode();
    if (identities[at] == 0) {
      identities[at] = identity;
      lines[at] = line;
      given[at] = time;
      figures[at] = figure;
      zoneOf[at] = number(reading.zone());
      if (2 * ++size > identities.length) {
        grow();
      }
      return Optional.empty();
    }
    ZoneId zone = zones.get(zoneOf[at]);
    boolean same = figures[at] == figure;
    return !zone.equals(reading.zone()) && (same || given[at] == time)
        ? Optional.of(new Twin(lines[at], zone, same))
        : Optional.empty();
  }

  private int number(ZoneId zone) {
    int known = zones.indexOf(zone);
    if (known < 0) {
      zones.add(zone);
    }
    return known < 0 ? zones.size() - 1 : known;
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV;
    }
    return hash == 0 ? 1 : hash;
  }

  /** Where an identity is, or would be. */
  private int place(long identity) {
    int at = (int) (identity ^ identity >>> Integer.SIZE) & identities.length - 1;
    while (identities[at] != 0 && identities[at] != identity) {
      at = at + 1 & identities.length - 1;
    }
    return at;
  }

  private void grow() {
    long[] before = identities;
    long[][] longs = {lines, given};
    int[][] ints = {figures, zoneOf};
    int more = 2 * before.length;
    identities = new long[more];
    lines = new long[more];
    given = new long[more];
    figures = new int[more];
    zoneOf = new int[more];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int at = place(before[i]);
        identities[at] = before[i];
        lines[at] = longs[0][i];
        given[at] = longs[1][i];
        figures[at] = ints[0][i];
        zoneOf[at] = ints[1][i];
      }
    }
  }
}
