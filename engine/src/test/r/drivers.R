# Writes the outside reference answers for drivers, and the data they belong to.
#
#   Rscript engine/src/test/r/drivers.R engine/src/test/resources/reference
#
# Needs R alone. Writes swiss.csv, mtcars.csv, attitude.csv, drivers.csv; stops if a published figure is missed.
# Shares over all orders are computed from lm() of every order or set of items, not from correlations.

out <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(out)) stop("usage: Rscript drivers.R FOLDER")
digits <- function(x) formatC(x, digits = 15, format = "g", width = 1)
write.data <- function(name, header, rows) {
  con <- file(file.path(out, name), "wb")
  writeLines(c(paste("#", header), paste(names(rows), collapse = ",")), con)
  writeLines(do.call(paste, c(lapply(rows, as.character), sep = ",")), con)
  close(con)
}
answers <- NULL
answer <- function(model, quantity, name, value) answers <<- rbind(answers, data.frame(model, method = "", quantity,
  name, value = digits(value), tolerance = "1e-09", kind = "abs"))
published <- function(what, ours, theirs, places) if (any(abs(ours - theirs) > 0.500001 * 10^-places))
  stop(sprintf("%s misses the published figures by %g", what, max(abs(ours - theirs))))

explained <- function(data, y, items) if (!length(items)) 0 else
  summary(lm(reformulate(items, y), data))$r.squared

all.orders <- function(data, y, items) sapply(items, function(item) {
  others <- setdiff(items, item)
  p <- length(items)
  total <- 0
  for (size in 0:length(others)) {
    sets <- if (size == 0) list(character(0)) else combn(others, size, simplify = FALSE)
    gains <- sapply(sets, function(set) explained(data, y, c(set, item)) - explained(data, y, set))
    total <- total + sum(gains) * factorial(size) * factorial(p - size - 1) / factorial(p)
  }
  total
})

relative.weights <- function(data, y, items) {
  R <- cor(data[c(items, y)])
  p <- length(items)
  e <- eigen(R[1:p, 1:p])
  L <- e$vectors %*% diag(sqrt(e$values)) %*% t(e$vectors)
  b <- solve(L, R[1:p, p + 1])
  setNames(as.vector(L^2 %*% b^2), items)
}

sets <- list(
  swiss = list(data = swiss, y = "Fertility", items = names(swiss)[-1], source = c(
    "Fertility and five other measures of 47 French-speaking provinces of Switzerland, about 1888.",
    "Source: R's data set swiss; F. Mosteller and J. W. Tukey, Data Analysis and Regression, Addison-Wesley 1977.")),
  mtcars = list(data = mtcars[c("mpg", "cyl", "disp", "hp", "gear")], y = "mpg",
    items = c("cyl", "disp", "hp", "gear"), source = c(
    "Five measures of 32 cars of 1973 and 1974.",
    "Source: R's data set mtcars; H. V. Henderson and P. F. Velleman, Biometrics 37, 1981.")),
  attitude = list(data = attitude, y = "rating", items = names(attitude)[-1], source = c(
    "Percentage of favourable answers of clerks of 30 departments to seven questions about their supervisors.",
    "Source: R's data set attitude; S. Chatterjee and B. Price, Regression Analysis by Example, Wiley 1977.")))
for (name in names(sets)) with(sets[[name]], {
  write.data(paste0(name, ".csv"), source, data)
  orders <- all.orders(data, y, items)
  weights <- relative.weights(data, y, items)
  r2 <- explained(data, y, items)
  if (abs(sum(orders) - r2) > 1e-10 || abs(sum(weights) - r2) > 1e-10) stop("shares do not add up")
  answer(name, "explained", "", r2)
  for (item in items) {
    answer(name, "all-orders", item, orders[[item]])
    answer(name, "relative-weights", item, weights[[item]])
    answer(name, "mean", item, mean(data[[item]]))
  }
  if (name == "swiss") published("relaimpo", orders, c(.05709122, .17117303, .26013468, .10557015, .11276592), 8)
  if (name == "mtcars") published("rwa", weights / r2 * 100, c(29.32274, 28.50999, 29.79691, 12.37037), 5)
})

con <- file(file.path(out, "drivers.csv"), "wb")
writeLines(c(
  "# Reference answers for drivers on the data sets beside this file (model = file name).",
  sprintf("# R %s.%s, src/test/r/drivers.R.", R.version$major, R.version$minor),
  "# all-orders: mean gain in lm()'s r.squared over all sets of the other items (LMG); of swiss as published with",
  "# relaimpo (Groemping 2006). relative-weights: Johnson (2000) by eigen(); of mtcars as published with rwa.",
  paste(names(answers), collapse = ",")), con)
writeLines(do.call(paste, c(answers, sep = ",")), con)
close(con)
