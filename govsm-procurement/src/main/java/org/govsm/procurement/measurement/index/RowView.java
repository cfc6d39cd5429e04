package org.govsm.procurement.measurement.index;

import java.math.BigDecimal;
import java.time.Instant;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.index.Dictionaries.About;
import org.govsm.procurement.measurement.index.Dictionaries.Told;

/**
 * Readings of one metric of one platform as rows of four numbers: whom it is about and who told it;
 * the window; the figure; the line in the file.
 */
public record RowView(String platform, String metric, Dictionaries dictionaries, RowPages rows) {

  /** Stands for the instant at which the post went out. */
  static final int PUBLISHED = -1;

  /** The figure is one of those that are shared; else these bits are the number of decimals. */
  static final int POOLED = 7;

  /** So many digits fit beside the bits for the decimals. */
  static final int DIGITS = 18;

  private static final int SCALE_BITS = 3;

  static long pair(int upper, int lower) {
    return (long) upper << Integer.SIZE | lower & 0xFFFFFFFFL;
  }

  static long figure(long unscaled, int scale) {
    return unscaled << SCALE_BITS | scale;
  }

  public About about(int row) {
    return dictionaries.abouts().get(aboutNumber(row));
  }

  int aboutNumber(int row) {
    return (int) (rows.get(row, 0) >> Integer.SIZE);
  }

  public Told told(int row) {
    return dictionaries.tolds().get((int) rows.get(row, 0));
  }

  Instant retrievedAt(int row) {
    return told(row).retrievedAt();
  }

  Instant learntAt(int row) {
    return told(row).learntAt();
  }

  public Instant from(int row) {
    int number = (int) (rows.get(row, 1) >> Integer.SIZE);
    return number == PUBLISHED
        ? about(row).published().orElseThrow()
        : dictionaries.instants().get(number);
  }

  public Instant to(int row) {
    return dictionaries.instants().get((int) rows.get(row, 1));
  }

  public Figure figure(int row) {
    long packed = rows.get(row, 2);
    int scale = (int) packed & POOLED;
    long number = packed >> SCALE_BITS;
    return scale == POOLED
        ? dictionaries.figures().get((int) number).figure()
        : Figure.of(BigDecimal.valueOf(number, scale));
  }

  /**
   * Whether two rows of one identity say the same: figure, day of the post, account, zone. What
   * another party counted is not said again by the first.
   */
  boolean saysSame(int row, int other) {
    boolean figure = rows.get(row, 2) == rows.get(other, 2) || figure(row).equals(figure(other));
    return figure
        && aboutNumber(row) == aboutNumber(other)
        && told(row).zone().equals(told(other).zone())
        && !areOfTwoParties(told(row), told(other));
  }

  private static boolean areOfTwoParties(Told one, Told other) {
    return one.countedBy().isPresent()
        && other.countedBy().isPresent()
        && !one.countedBy().equals(other.countedBy());
  }

  /** Whether both rows speak of the same thing. */
  boolean sameIdentity(int row, int other) {
    Told told = told(row);
    Told otherTold = told(other);
    return about(row).subject().equals(about(other).subject())
        && to(row).equals(to(other))
        && from(row).equals(from(other))
        && told.source().equals(otherTold.source())
        && told.origin().equals(otherTold.origin());
  }

  /** Of the identity. */
  int hash(int row) {
    Told told = told(row);
    int hash = about(row).subject().hashCode();
    hash = 31 * hash + to(row).hashCode();
    hash = 31 * hash + from(row).hashCode();
    hash = 31 * hash + told.source().hashCode();
    return 31 * hash + told.origin().hashCode();
  }

  /** {@link Reading#ORDER} between readings about one subject. */
  int compare(int row, int other) {
    Told told = told(row);
    Told otherTold = told(other);
    int order = to(row).compareTo(to(other));
    order = order != 0 ? order : told.retrievedAt().compareTo(otherTold.retrievedAt());
    order = order != 0 ? order : told.source().compareTo(otherTold.source());
    order = order != 0 ? order : from(row).compareTo(from(other));
    order = order != 0 ? order : told.origin().compareTo(otherTold.origin());
    order = order != 0 ? order : figure(row).compareTo(figure(other));
    order = order != 0 ? order : told.zone().getId().compareTo(otherTold.zone().getId());
    order = order != 0 ? order : published(row).compareTo(published(other));
    order =
        order != 0
            ? order
            : about(row).account().orElse("").compareTo(about(other).account().orElse(""));
    return order != 0 ? order : told.learntAt().compareTo(otherTold.learntAt());
  }

  private Instant published(int row) {
    return about(row).published().orElse(Instant.MIN);
  }

  /** The same rows, whatever is added to these. */
  public RowView frozen(Dictionaries frozen) {
    return new RowView(platform, metric, frozen, rows.copy());
  }

  /** The line of the file in which it stands, where it is of a file. */
  public long line(int row) {
    return rows.get(row, 3);
  }
}
