package org.govsm.portal.posts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.post.PostAct;
import org.govsm.governance.post.PostFlag;
import org.govsm.governance.post.PostRecord;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Form of an act: what it asks, and the tree that comes of it. Fields end with the act, as the
 * forms of several acts stand on one page.
 */
record ActForm(PostAct.Kind kind, StoredPost post, PostRecord record) {

  /** What cannot be taken back. */
  static final Set<PostAct.Kind> FINAL =
      Set.of(
          PostAct.Kind.PUBLISH,
          PostAct.Kind.WITHDRAW,
          PostAct.Kind.CORRECT,
          PostAct.Kind.TAKE_DOWN,
          PostAct.Kind.TAKE_BACK,
          PostAct.Kind.ARCHIVE);

  static final String LATER = "later";
  static final String NUMBER = "number";

  private static final Pattern OF_LIST =
      Pattern.compile("/act/(?:draft/variants|places|entries)/(\\d+)/(\\w+).*");
  private static final List<String> CHECKS =
      List.of("verified", "confidentiality", "legal", "tone", "consistent");

  /** The kind that an address names; nothing for the draft, which has pages of its own. */
  static Optional<PostAct.Kind> kind(String address) {
    for (PostAct.Kind kind : PostAct.Kind.values()) {
      if (kind != PostAct.Kind.DRAFT && address(kind).equals(address)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** What a kind is called in addresses and names of fields. */
  static String address(PostAct.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a kind is called in addresses and names of fields. */
  public String address() {
    return address(kind);
  }

  /** The inputs of the act; none where a button says all. */
  List<FormInput> inputs(Page page) {
    List<FormInput> inputs = new ArrayList<>();
    switch (kind) {
      case ANSWER -> {
        inputs.add(
            input(page, "flag", FormInput.Kind.CHOICE)
                .must()
                .choose(
                    PostFlag.kinds().stream()
                        .map(code -> Choice.of(code, page.words().term("flag." + code)))
                        .toList()));
        inputs.add(input(page, "confirmed", Kind.FLAG).must());
        inputs.add(input(page, "reason", Kind.AREA));
      }
      case REVIEW -> CHECKS.forEach(name -> inputs.add(input(page, name, Kind.FLAG)));
      case REQUEST_CHANGES -> inputs.add(input(page, "comment", Kind.AREA).must());
      case SCHEDULE -> inputs.add(input(page, "publishAt", Kind.MOMENT).must());
      case PUBLISH -> {
        inputs.add(input(page, "at", Kind.MOMENT));
        each(page, "url", Kind.TEXT, inputs);
        if (versions().size() > 1) {
          inputs.add(later(page));
        }
      }
      case TAKE_BACK -> {
        inputs.add(number(page));
        inputs.add(input(page, "reason", Kind.AREA).must());
      }
      case RETIME -> {
        inputs.add(number(page));
        inputs.add(input(page, "to", Kind.MOMENT).must());
        inputs.add(input(page, "reason", Kind.AREA).must());
      }
      case PLACE -> {
        each(page, "url", Kind.TEXT, inputs);
        inputs.add(input(page, "reason", Kind.AREA).must());
      }
      case WITHDRAW -> inputs.add(input(page, "reason", Kind.AREA).must());
      case CORRECT -> {
        inputs.add(input(page, "note", Kind.AREA).must());
        each(page, "text", Kind.LINES, inputs);
      }
      case TAKE_DOWN -> {
        inputs.add(input(page, "at", Kind.MOMENT));
        inputs.add(input(page, "ground", Kind.AREA).must());
        inputs.add(input(page, "copyRef", Kind.TEXT).must());
      }
      case ARCHIVE -> {
        inputs.add(input(page, "capturedAt", Kind.MOMENT).must());
        each(page, "captured", Kind.LINES, inputs);
        each(page, "media", Kind.LINES, inputs);
        each(page, "screenshot", Kind.TEXT, inputs);
        each(page, "sourceUrl", Kind.TEXT, inputs);
      }
      default -> {}
    }
    return inputs;
  }

  private FormInput input(Page page, String name, Kind type) {
    return PostInputs.of(page, name, type, name).named(name + "-" + address());
  }

  /** The versions that do not go out with the others. */
  private FormInput later(Page page) {
    return input(page, LATER, Kind.MANY)
        .choose(
            versions().stream()
                .map(one -> String.valueOf(one.get("id")))
                .map(id -> Choice.of(id, id))
                .toList());
  }

  /** Which act of another officer was wrong. */
  private FormInput number(Page page) {
    return input(page, NUMBER, Kind.CHOICE)
        .must()
        .choose(
            ofOthers(record, page.caller().actor()).stream()
                .map(number -> Choice.of(String.valueOf(number), called(page, number)))
                .toList());
  }

  private String called(Page page, int number) {
    PostAct act = record.acts().get(number - 1);
    return page.words()
        .say(
            Message.of("posts.recorded-act")
                .with("act", act.kind().term())
                .with("at", new IndianMoment(Moments.inIndia(act.at()))));
  }

  /** The numbers of the acts that somebody else put on record, and that may be put right. */
  static List<Integer> ofOthers(PostRecord record, String officer) {
    return record.outside().stream()
        .filter(number -> !PersonKey.same(record.acts().get(number - 1).by(), officer))
        .toList();
  }

  /** The versions that the act is about: what is out goes out no more, what is not is not kept. */
  List<Map<String, @Nullable Object>> versions() {
    List<String> out = record.out();
    return switch (kind) {
      case PUBLISH -> only(one -> !out.contains(one));
      case PLACE, ARCHIVE -> only(out::contains);
      default -> post.variants();
    };
  }

  private List<Map<String, @Nullable Object>> only(Predicate<String> some) {
    return post.variants().stream()
        .filter(one -> some.test(String.valueOf(one.get("id"))))
        .toList();
  }

  /** One input for each variant, called by it. */
  private void each(Page page, String name, Kind type, List<FormInput> inputs) {
    int number = 1;
    for (Map<String, @Nullable Object> variant : versions()) {
      FormInput input = PostInputs.of(page, name, type, name);
      String label = input.label() + " (" + variant.get("id") + ")";
      boolean must = List.of("text", "captured").contains(name);
      FormInput called = input.called(label, input.hint()).named(of(name, number++));
      inputs.add(must ? called.must() : called);
    }
  }

  /** The name of the field of a version. */
  String of(String name, int number) {
    return name + "." + number + "-" + address();
  }

  /** The fields of the act as they are before anything is typed. */
  Map<String, String> known() {
    Map<String, String> known = new LinkedHashMap<>();
    if (kind == PostAct.Kind.CORRECT) {
      int number = 1;
      for (Map<String, @Nullable Object> variant : post.variants()) {
        known.put(of("text", number++), PostInputs.lines(variant));
      }
    }
    return known;
  }

  /** What was typed, as the API takes it. */
  Map<String, @Nullable Object> read(Page page, Form form) {
    return new TypedAct(this, form).read(inputs(page));
  }

  /** The field of what is wrong at a place. */
  Optional<String> field(String pointer) {
    Matcher list = OF_LIST.matcher(pointer);
    if (list.matches()) {
      int number = Integer.parseInt(list.group(1)) + 1;
      String name = list.group(2).equals("paragraphs") ? "text" : list.group(2);
      if (kind == PostAct.Kind.ARCHIVE && name.equals("text")) {
        name = "captured";
      }
      return Optional.of(name.equals("capturedAt") ? name + "-" + address() : of(name, number));
    }
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (name.equals("places")) {
      return Optional.of(of("url", 1));
    }
    return Optional.of(name)
        .filter(one -> !one.isEmpty() && !one.equals("act") && !one.equals("kind"))
        .map(one -> one + "-" + address());
  }
}
