package org.govsm.portal.moderation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.governance.moderation.ModerationItem;
import org.govsm.governance.moderation.RemovalFigures;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * New item, checked and ready to be recorded.
 *
 * @param item the item as the domain reads it, but for its id
 */
record NewModeratedItem(
    String title, ModeratedCopy copy, Map<String, @Nullable Object> item, ModerationItem read) {

  static final String ITEM = "item";

  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_TEXT = 8000;
  private static final List<String> MEMBERS = List.of("title", "source", "written", ITEM);
  private static final List<String> OF_ITEM =
      List.of("itemKind", "account", "platform", "postedAt", "seenAt", "sentiment", "sha256");

  /**
   * The item that was given.
   *
   * @throws ProblemException with every fault of it
   */
  static NewModeratedItem of(
      Transaction tx, String department, Map<String, @Nullable Object> given) {
    ApiRequests.only(given, MEMBERS, List.of("title"));
    Map<String, @Nullable Object> item = new LinkedHashMap<>(ApiRequests.object(given, ITEM));
    ApiRequests.only(item, OF_ITEM, List.of());
    List<InputFault> faults = new ArrayList<>();
    String title = text(given, "title", LONGEST_LINE, faults);
    if (title.isEmpty()) {
      faults.add(Faults.at("/title", "form.missing"));
    }
    ModeratedCopy copy =
        new ModeratedCopy(
            text(given, "source", LONGEST_LINE, faults),
            text(given, "written", LONGEST_TEXT, faults));
    ModerationTexts.scan(given, item, copy, faults);
    account(tx, department, item).ifPresent(faults::add);
    ProblemException.unlessNone(faults);
    if (!copy.written().isEmpty()) {
      item.putIfAbsent("sha256", digest(copy.written()));
    }
    item.put("id", "new");
    return new NewModeratedItem(title, copy, item, readable(item));
  }

  private static ModerationItem readable(Map<String, @Nullable Object> item) {
    return ModerationItem.fromPlain(item)
        .fold(
            read -> read,
            faults -> {
              throw new ProblemException(
                  ProblemDetail.refused(
                      faults.stream().map(one -> one.within("/" + ITEM)).toList()));
            });
  }

  private static String digest(String written) {
    return CanonicalForm.digest(written.getBytes(UTF_8)).replaceFirst("^sha256:", "");
  }

  private static Optional<InputFault> account(
      Transaction tx, String department, Map<String, @Nullable Object> item) {
    return ApiRequests.text(item, "account")
        .filter(id -> new RegisteredAccounts(tx).find(department, id).isEmpty())
        .map(id -> Faults.at("/item/account", "queries.no-account"));
  }

  private static String text(
      Map<String, @Nullable Object> given, String name, int most, List<InputFault> faults) {
    String text = ApiRequests.text(given, name).orElse("").strip();
    if (text.length() > most) {
      faults.add(Faults.at("/" + name, Message.of("moderation.too-long").with("most", most)));
    }
    return text;
  }

  /** When it was seen. */
  Instant seen() {
    return read.seenAt().toInstant();
  }

  /** What is recorded of it. */
  Map<String, Object> body(String id, int policy) {
    Map<String, @Nullable Object> numbered = new LinkedHashMap<>(item);
    numbered.put("id", id);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", title);
    body.put("itemKind", read.kind());
    body.put("account", ApiRequests.text(item, "account").orElse(""));
    body.put("platform", ApiRequests.text(item, "platform").orElse(""));
    body.put("sentiment", read.sentiment().orElse(RemovalFigures.UNKNOWN));
    body.put("seenAt", Moments.text(seen()));
    body.put(ModeratedItem.SEEN, numbered);
    body.put(ModeratedItem.POLICY, BigDecimal.valueOf(policy));
    return body;
  }
}
