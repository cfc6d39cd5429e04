package org.govsm.portal.suppliers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.CheckEvidence;
import org.govsm.procurement.supplier.Supplier;
import org.jspecify.annotations.Nullable;

/** Check service: records the evidence of checks, and hears suppliers before they are refused. */
public record CheckService(Clock clock) {

  private static final List<String> CHECKED =
      List.of("IN_CHECK", "REGISTERED", "LAPSED", "SUSPENDED");
  private static final List<String> HEARD = List.of("IN_CHECK", "REGISTERED");

  /** Refuses with status 409 where no check is taken in this state. */
  static void requireChecked(StoredRecord one) {
    SupplierService.requireState(one, CHECKED);
  }

  /**
   * Adds evidence of a check; what was there before stays.
   *
   * @param check check, number where the supplier has several of its kind, outcome, source, at,
   *     name, until, reference
   * @param file the evidence itself
   */
  public StoredRecord check(
      Transaction tx,
      StoredRecord before,
      Map<String, ? extends @Nullable Object> check,
      Optional<byte[]> file,
      Caller by) {
    by.requireDepartment(before.department());
    requireChecked(before);
    FreeTexts.refuseNumbers(check);
    ProblemException.unlessNone(AadhaarNumbers.in(check));
    ProblemException.unlessNone(
        Stream.of("check", "outcome")
            .filter(name -> String.valueOf(check.get(name)).isBlank())
            .map(name -> Faults.at("/" + name, "suppliers.choose-" + name))
            .toList());
    Map<String, @Nullable Object> one = new LinkedHashMap<>(check);
    one.putIfAbsent("at", Sql.cut(clock.instant()).toString());
    Optional<String> digest = file.map(bytes -> tx.evidence().keep(bytes).digest());
    digest.ifPresent(hash -> one.put("reference", hash));
    String code = String.valueOf(one.get("check"));
    if (!CheckEvidence.known().contains(code)) {
      throw ProblemException.of(InputFault.unknown("/check", code, CheckEvidence.known()));
    }
    Optional<String> number =
        CheckedNumber.of(
            before.supplier(), code, one.remove("number"), Moments.day(clock.instant()));
    number.ifPresent(hash -> one.put("number", hash));
    List<Object> checks = new ArrayList<>();
    if (before.content().get("checks") instanceof List<?> all) {
      checks.addAll(all);
    }
    checks.add(one);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    tree.put("checks", checks);
    Supplier now = read(tree, "/checks/" + (checks.size() - 1));
    now.checks().stream()
        .filter(evidence -> evidence.at().isAfter(clock.instant()))
        .findFirst()
        .ifPresent(
            evidence -> {
              throw ProblemException.of(Faults.at("/at", "suppliers.day-to-come"));
            });
    return write(tx, SupplierRecords.CHECKED, before, now.toPlain(), digest, by);
  }

  /** A document in which one place is new; faults are told of that place. */
  private static Supplier read(Map<String, @Nullable Object> tree, String place) {
    return Supplier.fromPlain(tree)
        .<Supplier>fold(
            supplier -> supplier,
            faults -> {
              ProblemException.unlessNone(
                  faults.stream()
                      .map(
                          one ->
                              new InputFault(
                                  one.pointer().replaceFirst("^" + Pattern.quote(place), ""),
                                  one.code(),
                                  one.text()))
                      .toList());
              throw new IllegalStateException("refused without a fault");
            });
  }

  /**
   * Tells a supplier why it is to be rejected or suspended, or records its reply.
   *
   * @param given reason and replyBy for a notice; reply for a reply
   */
  public StoredRecord hear(
      Transaction tx,
      StoredRecord before,
      Map<String, ? extends @Nullable Object> given,
      Caller by) {
    by.requireDepartment(before.department());
    SupplierService.requireState(before, HEARD);
    FreeTexts.refuse(given);
    ProblemException.unlessNone(AadhaarNumbers.in(given));
    Map<String, @Nullable Object> hearing = new LinkedHashMap<>();
    if (given.containsKey("reply") && before.content().get("hearing") instanceof Map<?, ?> notice) {
      notice.forEach((name, value) -> hearing.put(String.valueOf(name), value));
      hearing.put("repliedOn", Moments.day(clock.instant()).toString());
    } else {
      hearing.put("noticeOn", Moments.day(clock.instant()).toString());
    }
    hearing.putAll(given);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    tree.put("hearing", hearing);
    return write(
        tx, SupplierRecords.HEARD, before, read(tree, "/hearing").toPlain(), Optional.empty(), by);
  }

  private StoredRecord write(
      Transaction tx,
      String kind,
      StoredRecord before,
      Map<String, ?> tree,
      Optional<String> file,
      Caller by) {
    return new SupplierRecords(tx)
        .write(kind, before, tree, file, Sql.cut(clock.instant()), by.actor());
  }

  /** Whether a file is evidence of a supplier. */
  static boolean isEvidence(StoredRecord one, String digest) {
    return one.supplier().checks().stream()
        .anyMatch(evidence -> Objects.equals(evidence.reference().orElse(""), digest));
  }
}
