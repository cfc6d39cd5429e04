package org.govsm.portal.accounts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.RequestContext;

/** Accounts, steps and custody as trees. */
final class AccountJson {

  private AccountJson() {}

  /** An account with what is to be known of its platform. */
  static Map<String, Object> account(RegisteredAccount account, RequestContext context) {
    Map<String, Object> tree = account(account);
    List<Finding> access = account.access(context.today());
    if (!access.isEmpty()) {
      tree.put("findings", Tree.list(access, finding -> finding.toPlain(context.words())));
    }
    return tree;
  }

  private static Map<String, Object> account(RegisteredAccount account) {
    Map<String, Object> tree = heading(account);
    tree.put("facts", account.facts());
    return tree;
  }

  static Map<String, Object> heading(RegisteredAccount account) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", account.department());
    tree.put("id", account.id());
    tree.put("version", account.version());
    tree.put("state", account.state());
    tree.put("platform", String.valueOf(account.facts().get("platform")));
    if (account.facts().get("handle") instanceof String handle) {
      tree.put("handle", handle);
    }
    tree.put("digest", account.digest());
    tree.put("madeAt", account.madeAt().toString());
    return tree;
  }

  static Map<String, Object> step(AccountStep accountStep, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("event", accountStep.transition().event());
    tree.put("to", accountStep.transition().to());
    tree.put("who", accountStep.transition().who().ways());
    tree.put("mine", accountStep.isMine());
    tree.put("asks", new ArrayList<>(accountStep.asks()));
    tree.put("waiting", Tree.list(accountStep.waiting(), AccountJson::signature));
    tree.put("move", accountStep.move().toPlain(words));
    return tree;
  }

  private static Map<String, Object> signature(AccountSignature signature) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("person", signature.person());
    tree.put("roles", signature.roles());
    tree.put("signedAt", signature.signedAt().toString());
    return tree;
  }

  static Map<String, Object> stepped(Stepped stepped, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("waits", stepped.waits());
    tree.put("account", account(stepped.account()));
    tree.put("move", stepped.move().toPlain(words));
    return tree;
  }

  static Map<String, Object> recorded(CustodyService.Recorded recorded, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    recorded.entry().ifPresent(entry -> tree.put("entry", entry.toPlain()));
    recorded.waiting().ifPresent(id -> tree.put("waiting", id));
    tree.put("open", Tree.list(recorded.open(), finding -> finding.toPlain(words)));
    return tree;
  }

  static Map<String, Object> waiting(CustodyRecords.Waiting waiting) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", waiting.id());
    tree.put("event", waiting.content());
    tree.put("askedAt", waiting.askedAt().toString());
    return tree;
  }

  static List<Object> steps(List<AccountStep> steps, Messages words) {
    return Tree.list(steps, accountStep -> step(accountStep, words));
  }
}
