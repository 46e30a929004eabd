package io.jenkins.plugins.webhooks.server.yaml;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A YAML 1.2 file as a tree of nodes. No object is ever built from a tag. */
public final class YamlFile {
    private YamlFile() {}

    /**
     * Reads the tree.
     *
     * @throws InvalidFileException if there is no such file, or it is empty or not YAML
     */
    public static YamlValue read(Path file, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.toString())
                .setSchema(new CoreSchema())
                .build();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Node root = new Compose(settings)
                    .composeReader(reader)
                    .orElseThrow(() -> invalid(file, 1, "the file is empty: it must begin with 'webhooks:'"));
            return new YamlValue(root, "", problems);
        } catch (MarkedYamlEngineException e) {
            // The exception's own text quotes the line, on which a secret may stand.
            throw invalid(file, e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1), "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw invalid(file, 1, "not YAML");
        } catch (CharacterCodingException e) {
            throw invalid(file, 1, "not UTF-8 text");
        } catch (IOException e) {
            throw invalid(file, 1, "can't be read: " + (Files.exists(file) ? e.getClass().getSimpleName() : "no such file"));
        }
    }

    private static InvalidFileException invalid(Path file, int line, String message) {
        return new InvalidFileException(List.of(new Problem(file.toString(), line, "", message)));
    }
}
