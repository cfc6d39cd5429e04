package org.govsm.governance.post;

import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;

/** What a department says of a post beside the record: the rest of what {@link PostCase} asks. */
final class PostCircumstances {

  private static final Set<String> OF_THE_RECORD = Set.of("at", "draft", "clearances", "publisher");

  /** The addresses of other posts. */
  static final String PLACES = "places";

  static final Schema FORM =
      Schema.of(
              Stream.concat(
                      PostCase.FORM.parts().stream()
                          .filter(field -> !OF_THE_RECORD.contains(field.name())),
                      Stream.of(places()))
                  .toArray(Field[]::new))
          .where(PostCase::check);

  private static Field places() {
    return Field.forms(
            PLACES,
            "place",
            Schema.of(
                PostForm.code("post").identifier().required().says("the other post"),
                PostForm.code("variant").identifier().required().says("its version"),
                PostForm.text("url").required().says("where that is")))
        .says("where other posts stand: one address is that of one post");
  }

  private PostCircumstances() {}
}
