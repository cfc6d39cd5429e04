package org.govsm.core;

import org.govsm.core.testing.PublicJavadoc;
import org.govsm.core.testing.PublicSurface;
import org.junit.jupiter.api.Test;

class PublicSurfaceTest {

  @Test
  void the_public_surface_is_the_reviewed_one() {
    PublicSurface.assertReviewed("govsm-core");
  }

  @Test
  void every_public_name_is_explained() {
    PublicJavadoc.assertComplete();
  }
}
