package org.govsm.portal.requirements;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.TitleIds;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * Requirement service: records, changes and comments requirements, and finds them. Only a draft is
 * changed; each version that is kept holds against the standard.
 */
public record RequirementService(Clock clock) {

  /** Members of the document that the portal keeps itself. */
  static final List<String> KEPT = List.of("id", "version", "state", "versions", "comments");

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final List<String> TAKEN = List.of("new", "document");
  private static final int MOST = 1000;

  /**
   * Brings a requirement into the register, as the draft of its first version.
   *
   * @param tree the document; the id and the agency may be left out, and what the portal keeps of a
   *     document that was elsewhere is left out
   * @throws org.govsm.portal.store.StoreRefusal if there is a requirement of that id
   */
  public StoredRequirement record(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> tree, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    Requirements all = new Requirements(tx);
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(tree);
    whole.putIfAbsent("id", TitleIds.free(english(tree), all::isTaken));
    whole.putIfAbsent("agency", agency(tx, department));
    whole.put("version", "1");
    whole.put("state", "DRAFT");
    whole.remove("versions");
    whole.remove("comments");
    String id = String.valueOf(whole.get("id"));
    if (!ID.matcher(id).matches() || TAKEN.contains(id)) {
      throw ProblemException.of(Faults.at("/id", "requirements.id"));
    }
    return all.record(department, entered(whole), now(), by.actor());
  }

  private static String english(Map<String, ? extends @Nullable Object> tree) {
    return tree.get("title") instanceof Map<?, ?> title ? String.valueOf(title.get("en")) : "";
  }

  private static Map<String, Object> agency(Transaction tx, String department) {
    String name =
        new Departments(tx).find(department).map(DepartmentRecord::name).orElse(department);
    return Map.of("id", department, "name", name);
  }

  /** The document, read against the standard; what people write is looked through for secrets. */
  private static Requirement entered(Map<String, @Nullable Object> tree) {
    ProblemException.unlessNone(Secrets.in(tree));
    return ProblemException.accepted(
        Requirement.entered(tree, ServiceCatalogue.shipped(), MetricDictionary.shipped()));
  }

  /**
   * Changes what a draft says. What it says already makes no version.
   *
   * @param tree the whole document; what the portal keeps may be left out
   * @throws ProblemException with every fault, and with status 409 where it is no draft
   * @throws org.govsm.portal.store.StoreRefusal if it is in another version by now
   */
  public StoredRequirement change(
      Transaction tx,
      StoredRequirement before,
      Map<String, ? extends @Nullable Object> tree,
      Caller by) {
    by.requireDepartment(before.department());
    requireState(before, List.of("DRAFT"));
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(tree);
    List<InputFault> faults = new ArrayList<>();
    for (String member : KEPT) {
      @Nullable Object own = before.content().get(member);
      @Nullable Object given = tree.get(member);
      if (given != null && !text(given).equals(text(own))) {
        faults.add(Faults.at("/" + member, "requirements.kept"));
      }
      keep(whole, member, own);
    }
    ProblemException.unlessNone(faults);
    Requirement now = entered(whole);
    return now.digest().equals(before.requirement().digest())
        ? before
        : write(tx, Requirements.CHANGED, before, now, by);
  }

  private static String text(@Nullable Object member) {
    return member instanceof BigDecimal number ? number.toPlainString() : Objects.toString(member);
  }

  private static void keep(
      Map<String, @Nullable Object> tree, String member, @Nullable Object own) {
    if (own == null) {
      tree.remove(member);
    } else {
      tree.put(member, own);
    }
  }

  StoredRequirement write(
      Transaction tx, String kind, StoredRequirement before, Requirement now, Caller by) {
    return new Requirements(tx).write(kind, before, now, now(), by.actor());
  }

  /** Refuses with status 409 what does not go in the state of the review. */
  static void requireState(StoredRequirement one, List<String> states) {
    if (!states.contains(one.state())) {
      throw ProblemException.conflict(
          Message.of("requirements.not-in-state")
              .with("state", Message.of("requirements.state." + one.state())));
    }
  }

  /**
   * Comments a requirement that is a draft or in review.
   *
   * @param about a place in the document; nothing for all of it
   */
  public StoredRequirement comment(
      Transaction tx, StoredRequirement before, Optional<String> about, String said, Caller by) {
    by.requireDepartment(before.department());
    requireState(before, List.of("DRAFT", "IN_REVIEW"));
    Map<String, @Nullable Object> tree = commented(before, about, said, by);
    return write(tx, Requirements.COMMENTED, before, read(tree), by);
  }

  /** The document with one comment more. */
  Map<String, @Nullable Object> commented(
      StoredRequirement before, Optional<String> about, String said, Caller by) {
    Map<String, Object> comment = new LinkedHashMap<>();
    comment.put("by", by.actor());
    comment.put("on", Moments.day(clock.instant()).toString());
    about.ifPresent(place -> comment.put("about", place));
    comment.put("text", words("/text", said));
    List<Object> comments = comments(before);
    comments.add(comment);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    tree.put("comments", comments);
    return tree;
  }

  private static List<Object> comments(StoredRequirement before) {
    return before.content().get("comments") instanceof List<?> said
        ? new ArrayList<>(said)
        : new ArrayList<>();
  }

  /** Answers a comment, by its number from 1; an answer can be written anew. */
  public StoredRequirement answer(
      Transaction tx, StoredRequirement before, int number, String said, Caller by) {
    by.requireDepartment(before.department());
    requireState(before, List.of("DRAFT", "IN_REVIEW"));
    List<Object> comments = comments(before);
    if (number < 1 || number > comments.size()) {
      throw ProblemException.notFound("requirements.no-comment", number);
    }
    Map<String, @Nullable Object> comment = TreePath.copy((Map<?, ?>) comments.get(number - 1));
    comment.put("answer", words("/answer", said));
    comments.set(number - 1, comment);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    tree.put("comments", comments);
    return write(tx, Requirements.COMMENTED, before, read(tree), by);
  }

  /** A text of one line, without secrets. */
  static String words(String pointer, String said) {
    String one = said.strip().replaceAll("\\s*\\R\\s*", " ");
    FreeTexts.refuseNumbers(Map.of("text", one));
    if (one.isEmpty() || one.length() > MOST) {
      Message text = Message.of("requirements.words").with("most", MOST);
      throw ProblemException.of(new InputFault(pointer, "requirements.words", text));
    }
    return one;
  }

  /** A document that is kept already, with another comment or in another state. */
  static Requirement read(Map<String, @Nullable Object> tree) {
    return ProblemException.accepted(Requirement.fromPlain(tree));
  }

  /** The document, read against the standard of today. */
  static Requirement entered(StoredRequirement one) {
    return entered(new LinkedHashMap<>(one.content()));
  }

  /** A requirement as it is now. */
  public StoredRequirement current(Transaction tx, String department, String id) {
    return new Requirements(tx)
        .find(DepartmentIds.require(department), id)
        .orElseThrow(() -> ProblemException.notFound("store.no-requirement", id));
  }

  Instant now() {
    return Sql.cut(clock.instant());
  }
}
