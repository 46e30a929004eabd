package io.jenkins.plugins.webhooks.listen;

import hudson.Extension;
import hudson.XmlFile;
import hudson.model.Saveable;
import hudson.model.listeners.SaveableListener;
import java.util.List;

/** Events of configurations. Jenkins calls this on the thread that saves, in flocks where a form or a script saves much. */
@Extension
public final class ConfigurationEvents extends SaveableListener {
    private final FileParts parts = new FileParts();

    @Override
    public void onChange(Saveable what, XmlFile xml) {
        SavedFile file = Saved.of(what, xml);
        if (file != null) {
            Who who = Who.here();
            Later.once(
                    "file " + file.file() + " " + who.id(),
                    () -> Newsroom.tell(() -> List.of(ConfigurationNews.saved(
                            file.with(parts.changed(xml.getFile().toPath())), who))));
        }
    }

    @Override
    public void onDeleted(Saveable what, XmlFile xml) {
        SavedFile file = Saved.of(what, xml);
        if (file != null) {
            parts.forget(xml.getFile().toPath());
            Newsroom.tell(() -> List.of(ConfigurationNews.deleted(file, Who.here())));
        }
    }
}
