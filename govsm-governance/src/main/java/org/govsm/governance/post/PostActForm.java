package org.govsm.governance.post;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.governance.clearance.ClearanceLane;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.post.PostAct.Kind;

/** The parts of an act on a post, by its kind. */
final class PostActForm {

  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  static final Schema FORM =
      Schema.of(
          Field.of("at", Field.Kind.INSTANT).required().says("when it is done"),
          ActTime.recordedField(),
          PostForm.code("by").identifier().required().says("who does it: the id of a person"),
          PostForm.code("role").required().says("in which role"),
          PostForm.code("dutyBy")
              .identifier()
              .says("who recorded the duty by which it is done, where the facts give that role"),
          Field.choice("act", "kind", kinds()).required().says("what is done"));

  private PostActForm() {}

  private static Map<String, Schema> kinds() {
    Map<Kind, Schema> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      all.put(kind, Schema.of());
    }
    all.put(Kind.DRAFT, Schema.of(draft()));
    all.put(Kind.ANSWER, answer());
    all.put(Kind.REVIEW, review());
    all.put(Kind.REQUEST_CHANGES, Schema.of(reason("comment", "what is to be changed")));
    all.put(Kind.CLEAR, clearance());
    all.put(
        Kind.SCHEDULE,
        Schema.of(
            Field.of("publishAt", Field.Kind.INSTANT).required().says("when it is to go out")));
    all.put(Kind.PUBLISH, publication());
    all.put(Kind.PLACE, address());
    all.put(Kind.TAKE_BACK, Schema.of(number(), reason("reason", "what was wrong")));
    all.put(
        Kind.RETIME,
        Schema.of(
            number(),
            Field.of("to", Field.Kind.INSTANT).required().says("when it was done"),
            reason("reason", "what was wrong")));
    all.put(Kind.WITHDRAW, Schema.of(PostForm.text("reason").says("why it is not posted")));
    all.put(Kind.CORRECT, Schema.of(reason("note", "the public note of correction"), draft()));
    all.put(Kind.TAKE_DOWN, deletion());
    all.put(Kind.ARCHIVE, archive());
    return all.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(each -> each.getKey().name(), Map.Entry::getValue));
  }

  private static Field number() {
    return Field.of("number", Field.Kind.COUNT)
        .atLeast(1)
        .required()
        .says("the act of the record that was wrong, counted from 1");
  }

  private static Field draft() {
    return Field.form("draft", PostDraft.form()).required().says("the draft, whole");
  }

  private static Field reason(String name, String says) {
    return PostForm.text(name).required().reason().says(says);
  }

  private static Schema answer() {
    return Schema.of(
        Field.oneOf("flag", Field.Kind.CODE, PostFlag.kinds().toArray(String[]::new))
            .required()
            .says("the kind of flag"),
        PostForm.flag("confirmed").required().says("whether the post is about such a thing"),
        PostForm.text("reason").reason().says("why"));
  }

  private static Schema review() {
    return Schema.of(
        PostForm.flag("verified").says("whether each fact in it was found right"),
        PostForm.flag("confidentiality").says("nothing in it is confidential"),
        PostForm.flag("legal").says("it keeps the rules in force"),
        PostForm.flag("tone").says("it is polite, and personal about nobody"),
        PostForm.flag("consistent").says("its variants say the same"));
  }

  private static Schema clearance() {
    return Schema.of(
            Field.oneOf(
                    "lane",
                    Field.Kind.CODE,
                    ClearanceLane.all().stream().map(ClearanceLane::code).toArray(String[]::new))
                .required()
                .says("the lane in which it is cleared"),
            PostForm.code("digest").required().says("the digest of the draft that is cleared"))
        .where(act -> digests(act, "digest"));
  }

  private static Schema publication() {
    return Schema.of(
        places(PostForm.text("url"))
            .says("where each variant is; left out, all are out that were not"));
  }

  private static Schema address() {
    return Schema.of(
            places(PostForm.text("url").required())
                .required()
                .says("where variants are that were said to be elsewhere"),
            reason("reason", "what was wrong"))
        .where(PostActForm::addresses);
  }

  private static List<InputFault> addresses(Node act) {
    return act.branches("places").isEmpty()
        ? List.of(act.fault("places", "post.no-address", Message.of("post.no-address")))
        : PostForm.repeated(act, "places", "variant");
  }

  private static Field.Draft places(Field.Draft url) {
    return Field.forms(
        "places",
        "place",
        Schema.of(
            PostForm.code("variant").identifier().required().says("the variant"),
            url.says("its address")));
  }

  private static Schema deletion() {
    return Schema.of(
        reason("ground", "why it is deleted"),
        PostForm.text("copyRef").says("where the copy of what was deleted is"));
  }

  private static Schema archive() {
    return Schema.of(
            Field.forms("entries", "entry", entry())
                .required()
                .says("what is kept of each variant"))
        .where(act -> PostForm.repeated(act, "entries", "variant"));
  }

  private static Schema entry() {
    return Schema.of(
            PostForm.code("variant").identifier().required().says("the variant"),
            PostForm.code("text").required().says("the digest of its text"),
            Field.of("media", Field.Kind.CODES).says("the digests of its media"),
            PostForm.code("screenshot").says("the digest of a picture of it"),
            Field.of("capturedAt", Field.Kind.INSTANT).required().says("when it was captured"),
            PostForm.text("sourceUrl").says("the address from which it was captured"),
            PostForm.text("device").says("the system that captured it"))
        .where(act -> digests(act, "text", "media", "screenshot"));
  }

  private static List<InputFault> digests(Node act, String... names) {
    return Stream.of(names)
        .filter(name -> values(act, name).anyMatch(word -> !DIGEST.matcher(word).matches()))
        .map(name -> act.fault(name, "post.digest", Message.of("post.digest")))
        .toList();
  }

  private static Stream<String> values(Node act, String name) {
    return name.equals("media") ? act.codes(name).stream() : act.find(name, String.class).stream();
  }
}
