// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/scenariofile.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

/// Makes values of what the parser finds, and refuses what no scenario has while it is being read: a key twice, lists
/// longer than the format allows, nesting that only an attack has. Time is linear in the text and memory at most
/// about thirty times the text, which the parser's own way (a search through all keys for each) is not.
class JsonBuilder : public nlohmann::json_sax<nlohmann::ordered_json>
{
public:
    using Json = nlohmann::ordered_json;

    /// Objects and lists within each other: scenarios need seven.
    static constexpr int DeepestNesting = 32;

    /// `step` is called for every value; what it throws passes through.
    explicit JsonBuilder(std::function<void()> step)
        : m_step(std::move(step))
    {}

    Json take() { return std::move(m_root); }
    /// Why the parser was stopped.
    const std::optional<FileError> &refused() const { return m_refused; }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t &) override { return add(value); }
    bool string(string_t &value) override { return add(std::move(value)); }
    bool binary(binary_t &) override { return false; } // no text has any
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_array() override { return close(); }
    bool key(string_t &name) override;
    bool parse_error(std::size_t position, const std::string &token, const nlohmann::detail::exception &error) override;

private:
    struct Level
    {
        Json *json = nullptr;
        int most = 0; ///< of a list: how many values it may have; 0: any number
        std::string key;
        std::unordered_set<std::string> keys; ///< only where there are too many to look through
    };

    bool add(Json value) { return place(std::move(value)) != nullptr; }
    bool open(Json value);
    bool close()
    {
        m_levels.pop_back();
        return true;
    }
    Json *place(Json value);
    bool isNew(Level &level, const std::string &name) const;
    bool refuse(const QString &path, const QString &message);
    QString path() const;
    QString pathOfList() const;

    std::function<void()> m_step;
    Json m_root;
    std::vector<Level> m_levels;
    std::optional<FileError> m_refused;
};
