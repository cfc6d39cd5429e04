package org.govsm.portal.help;

import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;

/** Help, glossary and statements. */
public final class HelpSlice implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    registerStateless(application, services.pages());
  }

  /** Registers them where there is no store. */
  public static void registerStateless(ResourceConfig application, Pages pages) {
    application.register(new HelpPages());
  }
}
