package org.govsm.governance.post;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;

/** The schema of the draft of a post. */
final class PostForm {

  static final Schema FORM =
      Schema.of(
              code("id").identifier().required().says("the post"),
              Field.oneOf("kind", Kind.CODE, PostDraft.kindCodes())
                  .says(
                      "a reply by a template, open conversation, official information, or an"
                          + " official position"),
              flag("emergency").says("whether it is about life and safety and cannot wait"),
              code("author").identifier().says("who wrote it: the id of a person"),
              Field.form("template", template()).says("the template of a reply"),
              Field.form("source", source()).says("the official information that it rests on"),
              Field.form("verification", verification()).says("how its facts were checked"),
              Field.forms("variants", "variant", variant())
                  .required()
                  .says("one message, as it is posted on each platform and in each language"),
              Field.forms("names", "name", name())
                  .says("names in the message, each with its spellings in the languages"),
              Field.oneOf("tags", Kind.CODES, PostDraft.ACHIEVEMENT)
                  .says("what it is about: achievements of the government"),
              Field.forms("flags", "flag", answer())
                  .says("what an officer said of each kind of flag on it"),
              text("consentRef").says("the consent of the person whose data it shows"),
              Field.form("announcement", announcement())
                  .says("where it announces a policy: when press and website have it"),
              Field.form("checklist", checklist()).says("what the reviewer found"),
              Field.of("validUntil", Kind.INSTANT).says("until when it is valid"))
          .where(PostForm::check);

  private PostForm() {}

  private static Schema template() {
    return Schema.of(
        text("id").required().says("the template"),
        Field.of("clearedOn", Kind.DAY).says("the day on which it was cleared"));
  }

  private static Schema source() {
    return Schema.of(
        text("id").required().says("the document: its number or address"),
        text("title").says("what it is called"),
        Field.oneOf("status", Kind.CODE, "PUBLIC", "NOT_PUBLIC").says("whether it is public"));
  }

  private static Schema verification() {
    return Schema.of(
        flag("verified").says("whether each fact in it was found right"),
        code("by").identifier().says("who checked: the id of a person"),
        Field.of("on", Kind.DAY).says("the day on which it was checked"));
  }

  private static Schema variant() {
    return Schema.of(
        code("id").identifier().required().says("the variant, such as x-en"),
        text("platform").says("the platform"),
        code("account").identifier().says("the account on it"),
        code("language").required().says("its language, such as hi"),
        Field.forms("paragraphs", "paragraph", paragraph())
            .required()
            .says("its text, paragraph by paragraph"),
        Field.forms("media", "medium", medium()).says("what it shows"));
  }

  private static Schema paragraph() {
    return Schema.of(text("text").required().says("one paragraph, without a line break"));
  }

  private static Schema medium() {
    return Schema.of(
        code("id").identifier().required().says("the file, such as poster.png"),
        Field.oneOf("type", Kind.CODE, "IMAGE", "VIDEO", "AUDIO", "DOCUMENT")
            .required()
            .says("what it is"),
        code("digest").says("the digest of the file: sha256: and 64 hexadecimal digits"),
        text("altText").says("the text for people who cannot see it"),
        flag("captions").says("whether what is said in it can be read"),
        Field.form("rights", rights()).says("whose it is, and what allows its use"),
        Field.form("synthetic", synthetic()).says("whether a machine made it look real"));
  }

  private static Schema rights() {
    return Schema.of(
        Field.oneOf("source", Kind.CODE, "OWN", "THIRD_PARTY")
            .required()
            .says("made by the department, or by others"),
        text("licence").says("the licence, such as CC BY 4.0"),
        text("permissionRef").says("the permission on record"));
  }

  private static Schema synthetic() {
    return Schema.of(
        flag("isSynthetic").says("whether it is made or changed by a machine and looks real"),
        flag("ofPerson").says("whether it shows or sounds like a person"),
        flag("label").says("whether it is labelled prominently"),
        flag("declaredOnPlatform").says("whether it will be declared to the platform"),
        text("tool").says("what it was made with"),
        Field.oneOf("labelCoverage", Kind.CODE, "PART", "FULL_DURATION")
            .says("whether the label is seen over its whole duration"));
  }

  private static Schema name() {
    return Schema.of(
        Field.forms("spellings", "spelling", spelling()).required().says("how it may be written"));
  }

  private static Schema spelling() {
    return Schema.of(text("text").required().says("one spelling"));
  }

  private static Schema answer() {
    return Schema.of(
        Field.oneOf("kind", Kind.CODE, PostFlag.kinds().toArray(String[]::new))
            .required()
            .says("the kind of flag"),
        flag("confirmed").required().says("whether the post is indeed about such a thing"),
        code("by").identifier().required().says("the officer who says so: the id of a person"),
        code("digest").says("the digest of the draft that the officer looked at"),
        text("reason").reason().says("why"));
  }

  private static Schema announcement() {
    return Schema.of(
        Field.of("pressAt", Kind.INSTANT).says("when the press has it"),
        Field.of("websiteAt", Kind.INSTANT).says("when it stands on the website"),
        flag("onlySocial").says("whether it is announced on social media alone"));
  }

  private static Schema checklist() {
    return Schema.of(
        flag("confidentiality").says("nothing in it is confidential"),
        flag("legal").says("it keeps the rules in force"),
        flag("tone").says("it is polite, and personal about nobody"),
        flag("consistent").says("its variants say the same"));
  }

  private static List<InputFault> check(Node draft) {
    return Stream.of(
            empty(draft), variants(draft), repeated(draft, "flags", "kind"), announced(draft))
        .flatMap(List::stream)
        .toList();
  }

  private static List<InputFault> empty(Node draft) {
    return draft.branches("variants").isEmpty()
        ? List.of(draft.fault("variants", "post.empty", Message.of("post.empty")))
        : List.of();
  }

  private static List<InputFault> variants(Node draft) {
    return Stream.concat(
            repeated(draft, "variants", "id").stream(),
            draft.branches("variants").stream()
                .flatMap(variant -> repeated(variant, "media", "id").stream()))
        .toList();
  }

  /** On social media alone, and yet in the press: both cannot be. */
  private static List<InputFault> announced(Node draft) {
    Optional<Node> announced = draft.branch("announcement");
    boolean alone =
        announced.flatMap(a -> a.find("onlySocial", Boolean.class)).filter(yes -> yes).isPresent();
    return announced
        .filter(a -> alone && (a.has("pressAt") || a.has("websiteAt")))
        .map(a -> a.fault("onlySocial", "post.alone", Message.of("post.alone")))
        .stream()
        .toList();
  }

  static Field.Draft code(String name) {
    return Field.of(name, Kind.CODE);
  }

  static Field.Draft text(String name) {
    return Field.of(name, Kind.TEXT);
  }

  static Field.Draft flag(String name) {
    return Field.of(name, Kind.FLAG);
  }

  /** Items of a list of which two have one name. */
  static List<InputFault> repeated(Node node, String list, String name) {
    Set<String> seen = new HashSet<>();
    List<InputFault> faults = new ArrayList<>();
    int index = 0;
    for (Node item : node.branches(list)) {
      String word = item.text(name);
      if (!seen.add(word)) {
        Message text = Message.of("post.twice").with("what", word);
        faults.add(node.fault(list + "/" + index + "/" + name, "post.twice", text));
      }
      index++;
    }
    return faults;
  }
}
