package org.govsm.portal.moderation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.moderation.ModerationClause;
import org.govsm.governance.moderation.ModerationPolicy;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.DepartmentNames;

/** Link to the text of a moderation policy, with what the portal knows of the department. */
final class PolicyTextLink {

  private PolicyTextLink() {}

  static String of(Transaction tx, String department, Optional<PolicyVersion> inForce) {
    List<String> known = new ArrayList<>();
    known.add("policy=MODERATION");
    new Departments(tx).find(department).ifPresent(record -> add(known, record));
    inForce.map(PolicyVersion::policy).ifPresent(policy -> add(known, policy));
    return "/policy-texts?" + String.join("&", known);
  }

  /** A name is asked for in both languages: one alone would be a fault. */
  private static void add(List<String> known, DepartmentRecord record) {
    DepartmentNames.Name english = record.named("en");
    DepartmentNames.Name hindi = record.named("hi");
    if (!english.language().equals(hindi.language())) {
      add(known, "department.en", english.text());
      add(known, "department.hi", hindi.text());
    }
  }

  private static void add(List<String> known, ModerationPolicy policy) {
    add(known, "appealDays", String.valueOf(policy.appealDays()));
    policy.decideDays().ifPresent(days -> add(known, "decideDays", String.valueOf(days)));
    policy.clauses().stream()
        .map(ModerationClause::ground)
        .distinct()
        .forEach(ground -> add(known, "grounds", ground));
  }

  private static void add(List<String> known, String name, String text) {
    known.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }
}
