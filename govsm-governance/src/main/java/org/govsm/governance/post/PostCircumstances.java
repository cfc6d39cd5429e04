package org.govsm.governance.post;

import java.util.Set;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;

/** What a department says of a post beside the record: the rest of what {@link PostCase} asks. */
final class PostCircumstances {

  private static final Set<String> OF_THE_RECORD = Set.of("at", "draft", "clearances", "publisher");

  static final Schema FORM =
      Schema.of(
              PostCase.FORM.parts().stream()
                  .filter(field -> !OF_THE_RECORD.contains(field.name()))
                  .toArray(Field[]::new))
          .where(PostCase::check);

  private PostCircumstances() {}
}
