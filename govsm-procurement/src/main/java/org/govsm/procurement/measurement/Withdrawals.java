package org.govsm.procurement.measurement;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/**
 * Withdrawals of the files of a contract, in the order in which they were made; each file once at
 * most. A withdrawal after a freeze does not change what was frozen: it is learnt later, as any
 * restatement.
 */
public final class Withdrawals {

  private static final Withdrawals NONE = new Withdrawals(List.of(), 0);

  private final List<Withdrawal> all;
  private final int claimed;

  private Withdrawals(List<Withdrawal> all, int claimed) {
    this.all = List.copyOf(all);
    this.claimed = claimed;
  }

  /** No file was withdrawn. */
  public static Withdrawals none() {
    return NONE;
  }

  /**
   * Withdrawals that were kept.
   *
   * @param all the oldest first
   * @throws IllegalArgumentException if a file is withdrawn twice
   */
  public static Withdrawals of(List<Withdrawal> all) {
    if (all.stream().map(Withdrawal::file).distinct().count() < all.size()) {
      throw new IllegalArgumentException("a file is withdrawn twice: " + all);
    }
    return all.isEmpty() ? NONE : new Withdrawals(all, 0);
  }

  /** These and one more. */
  public Withdrawals with(Withdrawal more) {
    List<Withdrawal> longer = new ArrayList<>(all);
    longer.add(more);
    return of(longer);
  }

  /**
   * What stands against withdrawing a file.
   *
   * @param file which file of the contract
   * @param reason why it is to be withdrawn
   * @return faults of {@code /reason}, and of no place where it was withdrawn before
   */
  public List<InputFault> check(int file, String reason) {
    List<InputFault> faults = new ArrayList<>();
    find(file).ifPresent(before -> faults.add(fault("", twice(before))));
    if (reason.isBlank()) {
      faults.add(fault("/reason", Message.of("withdrawal.reason")));
    } else if (reason.length() > Withdrawal.MOST_CHARS) {
      Message text = Message.of("withdrawal.long").with("most", Withdrawal.MOST_CHARS);
      faults.add(fault("/reason", text));
    }
    return faults;
  }

  private static Message twice(Withdrawal before) {
    LocalDate day = LocalDate.ofInstant(before.at(), Reading.INDIA);
    return Message.of("withdrawal.twice").with("number", before.file()).with("day", day);
  }

  private static InputFault fault(String pointer, Message text) {
    return new InputFault(pointer, text.key(), text);
  }

  /** The withdrawal of a file, if it was withdrawn. */
  public Optional<Withdrawal> find(int file) {
    return all.stream().filter(one -> one.file() == file).findFirst();
  }

  /** The first of these, as they stood when there were so many. */
  public Withdrawals first(int count) {
    return count >= all.size() ? this : new Withdrawals(all.subList(0, count), claimed);
  }

  /**
   * Those that were made after so many, of files that had come in by then.
   *
   * @param count how many withdrawals there were
   * @param lastFile the last file that there was
   */
  public List<Withdrawal> since(int count, int lastFile) {
    return all.stream().skip(count).filter(one -> one.file() <= lastFile).toList();
  }

  /**
   * These, of which the first count as if the files had never come. Such are those that an officer
   * made before the first certificate of a contract that came after its freeze.
   *
   * @see org.govsm.procurement.payment.CertificateBasis#claimed
   */
  public Withdrawals claimed(int count) {
    return new Withdrawals(all, Math.min(count, all.size()));
  }

  /** The files that do not count as known by an instant. */
  public Set<Integer> by(Instant knownBy) {
    return Stream.concat(
            all.stream().limit(claimed), later().filter(one -> !one.at().isAfter(knownBy)))
        .map(Withdrawal::file)
        .collect(toUnmodifiableSet());
  }

  /** Whether something that was known by an instant ceased to count afterwards. */
  public boolean areAfter(Instant knownBy) {
    return later().anyMatch(one -> one.at().isAfter(knownBy));
  }

  /** When the last one was learnt. */
  public Optional<Instant> lastLearnt() {
    return later().map(Withdrawal::at).max(Comparator.naturalOrder());
  }

  private Stream<Withdrawal> later() {
    return all.stream().skip(claimed);
  }

  /** All of them, the oldest first. */
  public List<Withdrawal> all() {
    return all;
  }
}
