package org.folioext.console.notices.choices;

import java.util.List;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.NoticePart;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRoutes;

/** Settings, the history of all choices, and the configuration as a text. */
public final class ChoicesPart implements NoticePart {

  /** Bytes of a form with a configuration: 512 KiB. */
  private static final long LONG = 512 * 1024;

  private final SettingsPages settings;
  private final HistoryPages history;
  private final ConfigurationPages configuration;

  public ChoicesPart(Gateway gateway, Directory directory) {
    NoticeChoices choices = new NoticeChoices(gateway);
    settings = new SettingsPages(choices, directory);
    history = new HistoryPages(choices, directory);
    configuration = new ConfigurationPages(choices);
  }

  @Override
  public List<String> bundles() {
    return List.of("notices-choices");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/settings", settings::show);
    routes.post("/settings", settings::save);
    routes.get("/history", history::list);
    routes.get("/configuration", configuration::form);
    routes.post("/configuration", LONG, configuration::take);
    routes.get("/configuration/export", configuration::export);
  }
}
