package org.folioext.console.patrons.settings;

import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.PatronPart;
import org.folioext.console.web.PageRoutes;

/** Settings, their history, and the configuration as a text. */
public final class SettingsPart implements PatronPart {

  /** Bytes of a form with a configuration: 512 KiB. */
  private static final long LONG = 512 * 1024;

  private final SettingsPages pages;
  private final HistoryPages history;
  private final ConfigurationPages configuration;

  public SettingsPart(Gateway gateway, PatronSettings settings, Directory directory) {
    pages = new SettingsPages(settings, new BuiltIn(gateway), directory);
    history = new HistoryPages(settings, directory);
    configuration = new ConfigurationPages(settings);
  }

  @Override
  public List<String> bundles() {
    return List.of("patrons-settings");
  }

  @Override
  public Map<String, String> takes() {
    return Map.of(
        "patrons/settings",
        "patron-flags.settings.item.get",
        "patrons/settings/save",
        "patron-flags.settings.item.put",
        "patrons/settings/history",
        "patron-flags.history.collection.get",
        "patrons/configuration",
        "patron-flags.configuration.item.get",
        "patrons/configuration/apply",
        "patron-flags.configuration.item.put");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/settings", pages::show);
    routes.post("/settings", pages::save);
    routes.get("/settings/history", history::list);
    routes.get("/configuration", configuration::form);
    routes.post("/configuration", LONG, configuration::take);
    routes.get("/configuration/export", configuration::export);
  }
}
