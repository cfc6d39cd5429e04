package org.govsm.portal.moderation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.account.WordOfTwo;
import org.govsm.governance.moderation.ModerationPolicy;
import org.govsm.governance.policy.PublishedTexts;
import org.govsm.governance.secret.Secrets;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.assessments.OfficersActs;
import org.govsm.portal.assessments.OfficersWords;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Moderation policy service: one officer drafts a version, another approves it. */
record ModerationPolicyService(Clock clock) {

  private static final String PUBLISHED = "published";
  static final String CLAUSES = "clauses";

  private static final List<String> MEMBERS =
      List.of(
          PUBLISHED,
          "appealDays",
          "decideDays",
          "ratioLimit",
          "contributors",
          "english",
          "hindi",
          CLAUSES);
  private static final int LONGEST = 4000;
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\S*");

  /** All versions, the newest first. */
  List<PolicyVersion> all(Transaction tx, String department) {
    return new PolicyVersions(tx).all(DepartmentIds.require(department));
  }

  /** The policy in force. */
  Optional<PolicyVersion> inForce(Transaction tx, String department) {
    return new PolicyVersions(tx).inForce(DepartmentIds.require(department));
  }

  /**
   * Drafts a version.
   *
   * @param seen the newest version that the author of the draft saw
   * @param given the policy as the domain reads it, but for its first day: it is in force from its
   *     approval
   */
  PolicyVersion draft(
      Transaction tx, String department, int seen, Map<String, @Nullable Object> given, Caller by) {
    ModerationRoles.require(by, ModerationRoles.DRAFTING);
    by.requireDepartment(DepartmentIds.require(department));
    ApiRequests.only(given, MEMBERS, List.of(PUBLISHED));
    List<InputFault> faults = new ArrayList<>(Secrets.in(given));
    for (String name : List.of("english", "hindi")) {
      if (given.get(name) instanceof String text && text.length() > LONGEST) {
        faults.add(Faults.at("/" + name, Message.of("moderation.too-long").with("most", LONGEST)));
      }
    }
    if (given.get(CLAUSES) instanceof List<?> clauses && clauses.isEmpty()) {
      faults.add(Faults.at("/" + CLAUSES, "form.missing"));
    }
    if (given.get(PUBLISHED) instanceof String text && !isAddress(text)) {
      faults.add(Faults.at("/" + PUBLISHED, "moderation.no-address"));
    }
    faults.addAll(oneLanguage(given));
    faults.addAll(PublishedTexts.faults(given));
    ProblemException.unlessNone(faults);
    Map<String, @Nullable Object> content =
        new LinkedHashMap<>(
            ProblemException.accepted(
                    ModerationPolicy.fromPlain(PolicyVersion.tree(given, clock.instant())))
                .toPlain());
    content.remove("since");
    return new PolicyVersions(tx)
        .draft(department, seen, content, Sql.cut(clock.instant()), by.actor());
  }

  /** Whether a text is a web address. */
  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** A clause with a text of its own has it in both languages. */
  private static List<InputFault> oneLanguage(Map<String, @Nullable Object> given) {
    List<InputFault> faults = new ArrayList<>();
    if (given.get(CLAUSES) instanceof List<?> clauses) {
      for (int i = 0; i < clauses.size(); i++) {
        if (clauses.get(i) instanceof Map<?, ?> clause
            && clause.containsKey("english") != clause.containsKey("hindi")) {
          String missing = clause.containsKey("english") ? "hindi" : "english";
          faults.add(
              Faults.at("/" + CLAUSES + "/" + i + "/" + missing, "moderation.both-languages"));
        }
      }
    }
    return faults;
  }

  /**
   * Puts the newest draft in force.
   *
   * @param seen the version that the caller saw
   */
  PolicyVersion approve(Transaction tx, String department, int seen, Caller by) {
    ModerationRoles.require(by, ModerationRoles.APPROVING);
    by.requireDepartment(DepartmentIds.require(department));
    OfficersActs.require(tx, department, by);
    tx.events().lock(department);
    PolicyVersions versions = new PolicyVersions(tx);
    PolicyVersion newest =
        versions
            .newest(department)
            .filter(one -> one.isDraft() && one.version() == seen)
            .orElseThrow(() -> ProblemException.conflict(Message.of("moderation.no-such-draft")));
    if (isDrafting(versions.all(department), by)) {
      throw ProblemException.conflict(Message.of("moderation.own-draft"));
    }
    OfficersWords.require(tx, department, new WordOfTwo(newest.draftedBy(), newest.draftedAt()));
    return versions.approve(newest, Sql.cut(clock.instant()), by.actor());
  }

  /** Whether a caller wrote a draft since the last approval: the words of one stand in the next. */
  private static boolean isDrafting(List<PolicyVersion> versions, Caller by) {
    return versions.stream()
        .takeWhile(PolicyVersion::isDraft)
        .anyMatch(one -> PersonKey.same(one.draftedBy(), by.actor()));
  }

  /**
   * Whether a caller may approve the newest version.
   *
   * @param versions all, the newest first
   */
  static boolean mayApprove(List<PolicyVersion> versions, Caller by) {
    return versions.stream().limit(1).anyMatch(PolicyVersion::isDraft)
        && by.isAnyOf(ModerationRoles.APPROVING)
        && !isDrafting(versions, by);
  }
}
