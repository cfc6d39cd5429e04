package org.govsm.portal.rti;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.access.Departments;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.govsm.procurement.rti.ApplicantMention;
import org.govsm.procurement.rti.CaseDocument;
import org.govsm.procurement.rti.Disclosure;
import org.govsm.procurement.rti.SharedFigures;
import org.jspecify.annotations.Nullable;

/**
 * Checks of what officers write on a request: nothing tells who asks, and nothing is withheld for
 * its figures while another document tells them, unless that was decided.
 */
record RtiChecks(Transaction tx, String department, String request) {

  /** How many appeals were allowed before the proposal. */
  static final String AFTER = "proposedAfter";

  /** Says that other documents may tell the same figures. */
  static final String FIGURES = "sameFigures";

  /** Says that a request which is like an earlier one is another. */
  static final String TWICE = "twice";

  static final String OTHER = "OTHER";

  static final String ACCEPTED = "ACCEPTED";

  /** Designation and address of an officer: no text about who asks. */
  private static final String OFFICE = "authority";

  /** The texts that tell who asks, here or in another request; none once that is erased. */
  List<InputFault> mentions(
      Optional<RtiApplicant> applicant, Map<String, ? extends @Nullable Object> given) {
    String known = known();
    List<InputFault> faults = new ArrayList<>();
    applicant.ifPresent(
        one -> mentions(mention(one, known)::isIn, "rti.applicant-named", "", given, faults));
    for (RtiApplicant other : new RtiRequests(tx).others(department, request)) {
      if (faults.isEmpty()) {
        mentions(mention(other, known)::isWholeIn, "rti.other-applicant", "", given, faults);
      }
    }
    return faults;
  }

  /** Whether a text has the whole name, or an address, of who asks, here or in another request. */
  Predicate<String> telling(Optional<RtiApplicant> applicant) {
    String known = known();
    List<ApplicantMention> all =
        Stream.concat(applicant.stream(), new RtiRequests(tx).others(department, request).stream())
            .map(one -> mention(one, known))
            .toList();
    return text -> all.stream().anyMatch(one -> one.isWholeIn(text));
  }

  private static ApplicantMention mention(RtiApplicant one, String known) {
    return new ApplicantMention(one.fullName(), one.contact(), known);
  }

  /** Name and place of the department tell nobody. */
  private String known() {
    return new Departments(tx)
        .find(department)
        .map(own -> own.name() + " " + own.hindi() + " " + own.content().get("address"))
        .orElse("");
  }

  private static void mentions(
      Predicate<String> tells, String key, String place, Map<?, ?> given, List<InputFault> faults) {
    given.forEach(
        (name, part) -> {
          String here = place + "/" + name;
          if (part instanceof Map<?, ?> map) {
            mentions(tells, key, here, map, faults);
          } else if (part instanceof String text && !OFFICE.equals(name) && tells.test(text)) {
            faults.add(Faults.at(here, key));
          }
        });
  }

  /** The fault of a request that is like one on record, unless it is said to be another. */
  static Optional<InputFault> twice(
      Transaction tx,
      String department,
      Map<String, @Nullable Object> given,
      LocalDate received,
      RtiApplicant by) {
    if (ApiRequests.text(given, TWICE).filter(OTHER::equals).isPresent()) {
      return Optional.empty();
    }
    String title = ApiRequests.text(given, "title").orElse("");
    return new RtiRequests(tx)
            .about(
                department,
                ApiRequests.text(given, "subjectKind").orElse(""),
                ApiRequests.text(given, "subject").orElse(""))
            .stream()
            .filter(one -> one.received().equals(received) && Skeleton.same(one.title(), title))
            .filter(one -> isBy(tx, one, by))
            .findFirst()
            .map(one -> Message.of("rti.as-before").with("other", one.id()))
            .map(text -> Faults.at("/" + TWICE, text));
  }

  private static boolean isBy(Transaction tx, StoredRti one, RtiApplicant by) {
    return new RtiRequests(tx)
        .applicant(one)
        .filter(who -> Skeleton.same(who.fullName(), by.fullName()))
        .isPresent();
  }

  /**
   * Whether what was refused before an appeal that was allowed is refused again, all of it: a
   * document, or the parts of a file of which the same copy is given.
   */
  static boolean repeats(StoredRti request, Map<String, Object> rows) {
    Map<String, @Nullable Object> before = request.part("decided");
    if (!isReopened(request)) {
      return false;
    }
    Set<String> refused = refused(StoredTree.tree(before, "documents"));
    if (before.get(RtiUploads.COPIES) instanceof Map<?, ?> copies) {
      copies.forEach((id, digest) -> refused.add(id + " " + digest));
    }
    Set<String> again = refused(rows);
    RtiUploads.copiesGiven(request, rows).forEach((id, digest) -> again.add(id + " " + digest));
    return !refused.isEmpty() && again.containsAll(refused);
  }

  /** The documents of which less is given than before an appeal that was allowed. */
  static List<InputFault> worse(StoredRti request, Map<String, Object> rows) {
    List<InputFault> faults = new ArrayList<>();
    if (isReopened(request)) {
      Map<String, @Nullable Object> before = StoredTree.tree(request.part("decided"), "documents");
      rows.forEach(
          (id, row) -> {
            Optional<Disclosure> then = what(before.get(id));
            if (what(row).filter(now -> then.filter(now::isLessThan).isPresent()).isPresent()) {
              faults.add(Faults.at("/documents/" + id + "/what", "rti.worse"));
            }
          });
    }
    return faults;
  }

  /** Whether an appeal against a decision was allowed. */
  static boolean isReopened(StoredRti request) {
    return !request.part("decided").isEmpty() && allowed(request) > 0;
  }

  /** How many appeals were allowed. */
  static long allowed(StoredRti request) {
    return Stream.of("appealDecided", "secondDecided")
        .filter(appeal -> "ALLOWED".equals(request.part(appeal).get("result")))
        .count();
  }

  /** Whether the proposal is of before an appeal that was allowed since. */
  static boolean isProposedBefore(StoredRti request) {
    long then =
        request.content().get(AFTER) == null ? 0 : StoredTree.number(request.content(), AFTER);
    return isReopened(request) && then < allowed(request);
  }

  private static Set<String> refused(Map<String, ?> rows) {
    Set<String> refused = new TreeSet<>();
    rows.forEach(
        (id, row) -> {
          if (row instanceof Map<?, ?> said
              && Disclosure.WITHHELD.name().equals(said.get("what"))) {
            refused.add(id);
          }
        });
    return refused;
  }

  /**
   * What is refused, in whole or in part, while the packet tells its figures elsewhere, whatever
   * the ground.
   */
  static List<InputFault> figures(
      Transaction tx, StoredRti request, Map<String, Object> rows, Messages words) {
    RtiCase of = new RtiCase(tx, request);
    Map<CaseDocument, Disclosure> said = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> one : RtiCase.documents(request)) {
      CaseDocument document = of.document(one, words);
      what(rows.get(document.id())).ifPresent(what -> said.put(document, what));
    }
    List<InputFault> faults = new ArrayList<>();
    SharedFigures.refused(said)
        .forEach(
            (id, telling) -> {
              if (rows.get(id) instanceof Map<?, ?> row && row.get(FIGURES) == null) {
                Message text = Message.of("rti.same-figures").with("documents", telling);
                faults.add(
                    new InputFault("/documents/" + id + "/" + FIGURES, "rti.same-figures", text));
              }
            });
    return faults;
  }

  private static Optional<Disclosure> what(@Nullable Object row) {
    return row instanceof Map<?, ?> said
        ? Stream.of(Disclosure.values())
            .filter(one -> one.name().equals(said.get("what")))
            .findFirst()
        : Optional.empty();
  }
}
