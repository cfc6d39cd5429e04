package org.govsm.portal.posts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.LanguageTags;
import org.govsm.governance.post.PostRecord;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.accounts.RegisteredAccount;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Html;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Given draft: what an author sends, held against the register of accounts and the record. */
final class GivenDraft {

  private GivenDraft() {}

  /** Which post it is, who wrote it, and on which platform each account is. */
  static Map<String, @Nullable Object> completed(
      Transaction tx,
      String department,
      String id,
      Map<String, @Nullable Object> draft,
      PostRecord record,
      String actor) {
    ProblemException.unlessNone(Secrets.in(draft));
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(draft);
    whole.put("id", id);
    String author = record.draft().flatMap(one -> one.author()).orElse(actor);
    if (!author.equals(whole.getOrDefault("author", author))) {
      Message text = Message.of("posts.other-author").with("author", author);
      throw ProblemException.of(new InputFault("/act/draft/author", "posts.other-author", text));
    }
    whole.put("author", author);
    if (draft.get("variants") instanceof List<?> variants) {
      whole.put("variants", registered(tx, department, variants));
    }
    return whole;
  }

  private static List<Object> registered(Transaction tx, String department, List<?> variants) {
    List<Object> all = new ArrayList<>();
    List<InputFault> faults = new ArrayList<>();
    for (Object one : variants) {
      Map<String, @Nullable Object> variant = PostScene.members(one);
      if (variant.get("account") instanceof String id) {
        Optional<RegisteredAccount> account = new RegisteredAccounts(tx).find(department, id);
        account
            .flatMap(known -> Optional.ofNullable(known.facts().get("platform")))
            .ifPresent(platform -> variant.put("platform", platform));
        if (account.isEmpty()) {
          Message text = Message.of("posts.no-account").with("account", id);
          String place = "/act/draft/variants/" + all.size() + "/account";
          faults.add(new InputFault(place, "posts.no-account", text));
        }
      }
      if (variant.get("language") instanceof String tag && !LanguageTags.isKnown(tag)) {
        String place = "/act/draft/variants/" + all.size() + "/language";
        faults.add(Faults.at(place, "posts.no-language"));
      }
      all.add(one instanceof Map<?, ?> ? variant : one);
    }
    ProblemException.unlessNone(faults);
    return all;
  }

  /** Each place is that of a variant, and each address one of the web. */
  static void places(GivenPostAct given, PostRecord record) {
    List<InputFault> faults = new ArrayList<>();
    Set<String> variants =
        record.draft().map(draft -> draft.textDigests().keySet()).orElse(Set.of());
    int index = 0;
    for (Map<String, @Nullable Object> place : given.places()) {
      String at = "/act/places/" + index++;
      if (place.get("variant") instanceof String variant && !variants.contains(variant)) {
        Message text = Message.of("posts.no-variant").with("variant", variant);
        faults.add(new InputFault(at + "/variant", "posts.no-variant", text));
      }
      web(place, "url", at, faults);
    }
    index = 0;
    for (Map<String, @Nullable Object> entry : given.entries()) {
      web(entry, "sourceUrl", "/act/entries/" + index++, faults);
    }
    ProblemException.unlessNone(faults);
  }

  private static void web(
      Map<String, @Nullable Object> holder, String name, String at, List<InputFault> faults) {
    if (holder.get(name) instanceof String url && !Html.isWeb(Optional.of(url))) {
      String place = at + "/" + name;
      faults.add(new InputFault(place, "posts.no-url", Message.of("posts.no-url")));
    }
  }

  /** A refusal at places of the draft, where the draft alone was sent. */
  static ProblemException refused(ProblemException refused) {
    List<InputFault> faults =
        refused.problem().errors().stream()
            .map(
                one ->
                    new InputFault(
                        one.pointer().replaceFirst("^/act(/draft)?", ""), one.code(), one.text()))
            .toList();
    return faults.isEmpty() ? refused : new ProblemException(ProblemDetail.refused(faults));
  }
}
