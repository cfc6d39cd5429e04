package org.govsm.procurement.contract;

import java.nio.file.Path;
import org.govsm.core.testing.Golden;
import org.junit.jupiter.api.Test;

/**
 * The reference of the terms is made from the form by which they are read, so it cannot be wrong.
 */
class TermsReferenceTest {

  @Test
  void every_part_of_the_terms_is_in_the_reference() {
    Golden.assertSame(
        Path.of("../docs/terms-reference.md"),
        "# Terms of a contract: every part\n\n"
            + "Made from the form by which terms are read. How the parts work together is in\n"
            + "[terms.md](terms.md). In XML, one value is an attribute and an object an element;\n"
            + "a list is an element with one element for each item.\n"
            + FormReference.of("Terms", Terms.form(Shapes.shipped())));
  }
}
