package org.govsm.portal.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.post.PostDraft;
import org.govsm.governance.post.PostFlag;
import org.govsm.governance.post.PostPermission;
import org.govsm.governance.post.PostRecord;
import org.govsm.governance.post.VariantDifference;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Page of a post.
 *
 * @param decision whether it may go out; nothing once it did
 * @param flags places to look at, before it went out
 * @param acts the acts that the caller may do now
 * @param edits whether the caller may write another draft now
 * @param log what was done, in order
 * @param rules the posting rules of each clearance and publication, by the number of the act
 * @param refused why an act was refused
 */
public record PostView(
    StoredPost post,
    PostRecord record,
    Optional<Decision<PostPermission>> decision,
    List<PostFlag> flags,
    List<Act> acts,
    boolean edits,
    List<StoredPostAct> log,
    Map<Integer, RulesThen> rules,
    List<InputFault> refused,
    Form form) {

  private static final Pattern PLACE =
      Pattern.compile("/variants/(\\d+)/(?:paragraphs/(\\d+)/text|media/(\\d+)/altText)");

  /**
   * An act that may be done.
   *
   * @param address what it is called in addresses and sentences
   */
  public record Act(String address, List<FormInput> inputs) {}

  /** What puts entries of the log right. */
  public PostMends mends() {
    return new PostMends(log);
  }

  /** Why an act was refused, but for what stands at a field. */
  public List<InputFault> reasons() {
    Set<InputFault> shown =
        form.errors().entrySet().stream()
            .filter(error -> !error.getKey().isEmpty())
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    return refused.stream().filter(one -> !shown.contains(one)).toList();
  }

  /** What the record says of clearance, as far as it is known. */
  public Optional<PostPermission> permission() {
    return decision.flatMap(Decision::found);
  }

  /** What stands in the way, what to look at, and what to know, the gravest first. */
  public List<Finding> findings() {
    return decision
        .map(
            one ->
                one.trace().findings().stream()
                    .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
                    .toList())
        .orElse(List.of());
  }

  private static int rank(Finding finding) {
    return switch (finding.weight()) {
      case BLOCKING -> 0;
      case WARNING -> 1;
      default -> 2;
    };
  }

  /** Where a flag is, in words; never what stands there. */
  public String place(PostFlag flag, Page page) {
    return place(flag.pointer(), flag.from(), flag.to(), page);
  }

  /** Where a difference is, in words. */
  public String place(VariantDifference one, Page page) {
    return place(one.pointer(), one.from(), one.to(), page);
  }

  private String place(String pointer, int from, int to, Page page) {
    Matcher found = PLACE.matcher(pointer);
    if (!found.matches()) {
      return "";
    }
    Map<String, @Nullable Object> variant = post.variants().get(Integer.parseInt(found.group(1)));
    boolean text = found.group(2) != null;
    int part = Integer.parseInt(text ? found.group(2) : found.group(3));
    return page.words()
        .say(
            Message.of(text ? "posts.place" : "posts.place-picture")
                .with("variant", String.valueOf(variant.get("id")))
                .with("number", part + 1)
                .with("first", from + 1)
                .with("last", to));
  }

  /** What officers said of kinds of flags. */
  public List<Map<String, @Nullable Object>> answers() {
    return record
        .draft()
        .map(draft -> DraftForm.list(PostScene.members(draft.toPlain()), "flags"))
        .orElse(List.of());
  }

  /** What the reviewer found of the draft as it stands. */
  public List<String> checks(Page page) {
    Map<String, @Nullable Object> draft =
        record.draft().map(one -> PostScene.members(one.toPlain())).orElse(Map.of());
    Map<String, @Nullable Object> found = PostScene.members(draft.get("checklist"));
    Optional.ofNullable(PostScene.members(draft.get("verification")).get("verified"))
        .ifPresent(verified -> found.put("verified", verified));
    List<String> said = new ArrayList<>();
    for (String name : List.of("verified", "confidentiality", "legal", "tone", "consistent")) {
      if (found.get(name) instanceof Boolean yes) {
        String answer = page.say(yes ? "form.yes" : "form.no");
        said.add(page.say("posts.field." + name) + ": " + answer);
      }
    }
    return said;
  }

  /** The media of a variant. */
  public static List<Map<String, @Nullable Object>> media(Map<String, @Nullable Object> variant) {
    return DraftForm.list(variant, "media");
  }

  /** What is said about the message beside its text. */
  public Map<String, @Nullable Object> source() {
    return PostScene.members(post.content().get("source"));
  }

  /** The digest of what goes out. */
  public String digest() {
    return record.draft().map(PostDraft::digest).orElse("");
  }

  /** A member of an act, such as its reason. */
  public static Optional<String> said(StoredPostAct act, String name) {
    return Optional.ofNullable(PostScene.members(act.content().get("act")).get(name))
        .map(String::valueOf);
  }

  /** By which duty of the facts an act was done, and who recorded it. */
  public static Optional<String> duty(StoredPostAct act, Page page) {
    return Optional.ofNullable(act.content().get("dutyBy"))
        .map(
            officer ->
                Message.of("posts.by-duty")
                    .with("duty", new Term("role." + act.act().role()))
                    .with("officer", page.person(String.valueOf(officer))))
        .map(page.words()::say);
  }

  /** The addresses at which an act says the post is. */
  public static List<String> urls(StoredPostAct act) {
    return DraftForm.list(PostScene.members(act.content().get("act")), "places").stream()
        .flatMap(place -> Optional.ofNullable(place.get("url")).stream())
        .map(String::valueOf)
        .toList();
  }
}
