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
import org.govsm.core.place.PlatformAccess;
import org.govsm.core.place.PlatformName;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Platforms;
import org.govsm.governance.moderation.ModerationItem;
import org.govsm.governance.moderation.RemovalFigures;
import org.govsm.portal.accounts.RegisteredAccount;
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
    String title,
    ModeratedCopy copy,
    Map<String, @Nullable Object> item,
    ModerationItem read,
    Optional<String> seenBefore) {

  static final String ITEM = "item";
  static final String SEEN_BEFORE = "seenBefore";

  /** What may be said of an item that looks like one on record. */
  static final String OTHER = "OTHER_COMMENT";

  private static final String PLATFORM = "platform";
  private static final String SHA256 = "sha256";

  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_TEXT = 8000;
  private static final List<String> MEMBERS =
      List.of("title", "source", "written", SEEN_BEFORE, ITEM);
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
    String title = title(given, faults);
    ModeratedCopy copy =
        new ModeratedCopy(
            text(given, "source", LONGEST_LINE, faults),
            text(given, "written", LONGEST_TEXT, faults));
    ModerationTexts.scan(given, item, copy, faults);
    if (!copy.source().isEmpty() && !ModerationPolicyService.isAddress(copy.source())) {
      faults.add(Faults.at("/source", "moderation.no-address"));
    }
    platform(account(tx, department, item, faults), item).ifPresent(faults::add);
    if (!copy.written().isEmpty()) {
      String digest = digest(copy.written());
      Optional<String> said = ApiRequests.text(item, SHA256);
      if (said.filter(other -> !other.equalsIgnoreCase(digest)).isPresent()) {
        faults.add(Faults.at("/item/sha256", "moderation.other-digest"));
      }
      item.putIfAbsent(SHA256, digest);
    }
    Optional<String> seenBefore = ApiRequests.text(given, SEEN_BEFORE);
    if (seenBefore.filter(said -> !said.equals(OTHER)).isPresent()) {
      faults.add(Faults.at("/" + SEEN_BEFORE, "moderation.no-answer"));
    }
    ProblemException.unlessNone(faults);
    item.put("id", "new");
    return new NewModeratedItem(title, copy, item, readable(item), seenBefore);
  }

  /** The title of an item, in words that name nobody. */
  static String title(Map<String, @Nullable Object> given, List<InputFault> faults) {
    String title = text(given, "title", LONGEST_LINE, faults);
    if (title.isEmpty()) {
      faults.add(Faults.at("/title", "form.missing"));
    }
    return title;
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

  private static Optional<RegisteredAccount> account(
      Transaction tx,
      String department,
      Map<String, @Nullable Object> item,
      List<InputFault> faults) {
    Optional<String> named = ApiRequests.text(item, "account");
    Optional<RegisteredAccount> account =
        named.flatMap(id -> new RegisteredAccounts(tx).find(department, id));
    if (named.isPresent() && account.isEmpty()) {
      faults.add(Faults.at("/item/account", "queries.no-account"));
    }
    return account;
  }

  /** The platform is that of the account; another one is a slip. */
  private static Optional<InputFault> platform(
      Optional<RegisteredAccount> account, Map<String, @Nullable Object> item) {
    Optional<String> own = account.flatMap(one -> ApiRequests.text(one.facts(), PLATFORM));
    Optional<String> said = ApiRequests.text(item, PLATFORM);
    own.ifPresent(platform -> item.putIfAbsent(PLATFORM, platform));
    return own.filter(platform -> said.filter(other -> !isSame(platform, other)).isPresent())
        .map(
            platform ->
                Faults.at(
                    "/item/platform",
                    Message.of("moderation.other-platform")
                        .with("platform", new PlatformName(platform))));
  }

  private static boolean isSame(String one, String other) {
    return PlatformAccess.plain(Platforms.named(one))
        .equals(PlatformAccess.plain(Platforms.named(other)));
  }

  private static String text(
      Map<String, @Nullable Object> given, String name, int most, List<InputFault> faults) {
    String text = ApiRequests.text(given, name).orElse("").strip();
    if (text.length() > most) {
      faults.add(Faults.at("/" + name, Message.of("moderation.too-long").with("most", most)));
    }
    return text;
  }

  /** The platform by its own name; empty where none is told. */
  String platform() {
    return Platforms.named(ApiRequests.text(item, PLATFORM).orElse(""));
  }

  /** What the author wrote, as far as it is given. */
  String written() {
    return copy.written();
  }

  /** Whether it is said to be another one than what it looks like. */
  boolean isOther() {
    return seenBefore.isPresent();
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
    seenBefore.ifPresent(said -> body.put(SEEN_BEFORE, said));
    return body;
  }
}
